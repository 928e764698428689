using Yuanzhuo.Modules.Dossier.Data;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Domain;

namespace Yuanzhuo.Modules.Ledger.Publishing;

/// <summary>A page of matters.</summary>
/// <param name="Items">The matters of this page.</param>
/// <param name="Total">How many there are on all pages; counted up to a thousand.</param>
/// <param name="IsMore">Whether there are more than that.</param>
/// <param name="Next">What to give as <c>after</c> for what follows; null at the end.</param>
public sealed record MatterPageAnswer(IReadOnlyList<MatterLine> Items, int Total, bool IsMore, string? Next);

/// <summary>A matter in a list. Days are days in China; instants are UTC.</summary>
/// <param name="Number">Its number for life.</param>
/// <param name="Title">Public words.</param>
/// <param name="Category">A key of the category list.</param>
/// <param name="PlaceCode">Official code, where the place has one.</param>
/// <param name="PlaceName">The place.</param>
/// <param name="ReceivedOn">The day it was raised.</param>
/// <param name="Step">Where it stands; for an ended matter where it stood last.</param>
/// <param name="Ending">How it ended; null while open.</param>
/// <param name="EndedOn">When it ended.</param>
/// <param name="Light">The light; grey for an ended matter.</param>
/// <param name="Holder">Who has it now.</param>
/// <param name="DueOn">The next day on which something is due.</param>
/// <param name="Voices">How many people raised it.</param>
/// <param name="Url">Its page, from the host's root.</param>
public sealed record MatterLine(string Number, string Title, string? Category, string? PlaceCode, string PlaceName, DateOnly ReceivedOn, Step Step, Ending? Ending, DateOnly? EndedOn,
    LightColour Light, string Holder, DateOnly? DueOn, int Voices, string Url)
{
    internal static MatterLine Of(LedgerRow r, Today today) => new(r.Number, r.Title, r.Category, r.PlaceCode, r.PlaceName, r.ReceivedOn, r.Step, r.Ending, r.EndedOn,
        today.Lights.Of(r.Due).Colour, r.HolderName, r.DueOn, r.Voices, "/matters/" + r.Number);
}
