using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Taking;

/// <summary>Makes a concern of what was told: masks it for the public, seals what was hidden and the contact, counts the first answer, gives it a number.</summary>
internal sealed class TakeDown(YuanzhuoDb db, ContactVault vault, SpokenVault spoken, FirstAnswers firstAnswers, TimeProvider clock)
{
    /// <summary>Adds the concern to the running unit of work; the input has passed its rules and the right is checked.</summary>
    public async Task<Concern> AddAsync(Told told, OrgUnit place, Func<Telling, Telling> complete, CancellationToken ct)
    {
        var concern = Make(told, told.Spot, place, await firstAnswers.SeenAsync(anew: true, ct), complete);
        db.Concerns.Add(concern);
        return concern;
    }

    /// <summary>The concern, for a caller who writes it.</summary>
    public Concern Make(Told told, string? spot, OrgUnit place, FirstAnswerBasis basis, Func<Telling, Telling> complete)
    {
        var now = clock.GetUtcNow();
        var words = Spot.Before(CleanText.Of(told.Words), CleanText.Of(spot));
        var name = CleanText.Of(told.ContactName);
        var shown = PublicWords.Mask(words, name);
        var telling = complete(new Telling
        {
            PlaceId = place.Id,
            SealedWords = spoken.Seal(words, shown),
            Category = string.IsNullOrEmpty(told.Category) ? null : told.Category,
            Contact = Seal(vault, name, told.ContactPhone),
        });
        return Concern.Raise(telling, TrackingNumber.Create(), shown, basis.Deadline(place, now), now);
    }

    public static SealedContact Seal(ContactVault vault, string? name, string? phone)
    {
        var contact = new SealedContact(vault.Seal(CleanText.Of(name)), vault.Seal(ContactShape.Narrow(phone)));
        return contact is (null, null) ? SealedContact.None : contact;
    }
}
