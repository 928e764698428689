using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Tracing;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>Opens the contact data for somebody who needs it; the look leaves a trace in the journal.</summary>
internal sealed class ReadContact(Doer doer, ConcernDesk desk, ContactVault vault, AccessTrace trace) : Deed<ReadContact.Input, ConcernAtHand, ReadContact.Contact>(doer)
{
    /// <summary>Has no request key on purpose: each look is one trace, and nothing that was read is remembered.</summary>
    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }
    }

    public sealed record Contact(string? Name, string? Phone);

    public override Act Act => Act.ReadContact;

    public override bool NeedsProof => true;

    protected override bool IsRemembered => false;

    protected override Task<Result<At<ConcernAtHand>>> TakeAsync(Input input, CancellationToken ct) => desk.TakeAsync(input.ConcernId, ct);

    protected override Task<Result<ReadContact.Contact>> DoAsync(Input input, ConcernAtHand at, CancellationToken ct)
    {
        at.Concern.NoteContactRead(Now);
        trace.Note(TraceKind.ContactRead, $"/triage/{at.Concern.Id}", at.Place.Id);
        var contact = at.Concern.Contact;
        return Task.FromResult<Result<Contact>>(new Contact(vault.Open(contact.Name), vault.Open(contact.Phone)));
    }
}
