namespace Yuanzhuo.Web.Forms;

/// <summary>One thing to be ticked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Note">Where, whose.</param>
public sealed record TickedRow(Guid Id, string Title, string Note);
