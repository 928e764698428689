using Yuanzhuo.Kernel;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.Modules.Matters.Triaging;

/// <summary>Opens the contact data for somebody who needs it; the look leaves a trace in the journal.</summary>
internal sealed class ReadContact(UnitOfWork unit, ConcernDesk desk, ContactVault vault, TimeProvider clock)
{
    /// <summary>Has no request key on purpose: each look is one trace, and nothing that was read is remembered.</summary>
    public sealed class Input : Repeatable
    {
        public Guid ConcernId { get; set; }
    }

    public sealed record Contact(string? Name, string? Phone);

    public Task<Result<Contact>> HandleAsync(Input input, CancellationToken ct)
    {
        input.RequestKey = null;
        return unit.DoAsync(input, () => WorkAsync(input, ct), ct);
    }

    private async Task<Result<Contact>> WorkAsync(Input input, CancellationToken ct)
    {
        var taken = await desk.TakeAsync(input.ConcernId, Act.ReadContact, ct);
        if (!taken.IsDone) return Result<Contact>.Refused(taken.Refusals);
        var sealedContact = taken.Value.Concern.Contact;
        taken.Value.Concern.NoteContactRead(clock.GetUtcNow());
        return new Contact(vault.Open(sealedContact.Name), vault.Open(sealedContact.Phone));
    }
}
