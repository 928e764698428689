using FluentValidation;
using System.Globalization;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Taking;
using Yuanzhuo.Platform.Files;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Raising;

/// <summary>Third screen: photos and a way to reach the person, both optional. What can be kept is kept, also when something else is refused.</summary>
internal sealed class AddMore(YuanzhuoDb db, ContactVault vault, PhotoShrinking shrinking, TimeProvider clock)
{
    public sealed class Input
    {
        public string? ContactName { get; set; }

        public string? ContactPhone { get; set; }

        /// <summary>A photo to take away.</summary>
        public Guid? Remove { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.ContactName).Must(n => CleanText.Of(n).Length <= ConcernLimits.MostContactName).Saying("Concerns.NameTooLong", ConcernLimits.MostContactName);
            RuleFor(i => i.ContactPhone).Must(p => ContactShape.Narrow(p).Length == 0 || ContactShape.IsPhone(ContactShape.Narrow(p)) || ContactShape.IsEmail(ContactShape.Narrow(p))).Saying("Concerns.PhoneOdd");
        }
    }

    public async Task<Result<bool>> HandleAsync(ConcernDraft draft, Input input, IReadOnlyList<IFormFile> photos, CancellationToken ct)
    {
        var contact = new Validator().Check(input);
        if (contact.IsDone) draft.LeaveContact(TakeDown.Seal(vault, input.ContactName, input.ContactPhone), clock.GetUtcNow());
        if (input.Remove is { } gone) await RemoveAsync(draft, gone, ct);
        List<Refusal> refused = [.. contact.Refusals];
        foreach (var photo in photos.Where(p => p.Length > 0)) refused.AddRange(await KeepAsync(draft, photo, ct));
        await db.SaveChangesAsync(ct);
        return refused.Count == 0 ? true : Result<bool>.Refused(refused);
    }

    private async Task<IReadOnlyList<Refusal>> KeepAsync(ConcernDraft draft, IFormFile photo, CancellationToken ct)
    {
        if (draft.Photos.Count >= ConcernLimits.MostPhotos) return [Refusal.Invalid("Concerns.TooManyPhotos", "Photos", ConcernLimits.MostPhotos)];
        if (photo.Length > PhotoIntake.MostBytes) return [Refusal.Invalid("Platform.Photo_TooLarge", "Photos", PhotoIntake.MostBytes / 1024 / 1024)];
        var bytes = new byte[photo.Length];
        await using (var stream = photo.OpenReadStream()) await stream.ReadExactlyAsync(bytes, ct);
        var clean = await shrinking.TakeAsync(bytes, ct);
        if (!clean.IsDone) return [.. clean.Refusals.Select(r => r with { Field = "Photos" })];

        // The phone's own file name may hold a date, a place or a name; ours tells nothing.
        var number = (draft.Photos.Count + 1).ToString(CultureInfo.InvariantCulture);
        var file = new StoredFile { ContentType = clean.Value.ContentType, Bytes = clean.Value.Bytes, Name = $"photo-{number}.{clean.Value.ContentType[6..]}", StoredAt = clock.GetUtcNow() };
        db.Add(file);
        draft.Show(file.Id, clock.GetUtcNow());
        return [];
    }

    private async Task RemoveAsync(ConcernDraft draft, Guid fileId, CancellationToken ct)
    {
        if (draft.Photos.All(p => p.FileId != fileId)) return;
        draft.TakeAway(fileId);
        if (await db.Set<StoredFile>().FindAsync([fileId], ct) is { PlaceId: null } file) db.Remove(file);
    }
}
