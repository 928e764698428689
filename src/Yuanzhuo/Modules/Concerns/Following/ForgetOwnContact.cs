using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;

namespace Yuanzhuo.Modules.Concerns.Following;

/// <summary>The person takes back how they can be reached, with the words as spoken and, if they like, the photos, at once and as easily as it was left (个人信息保护法 15, 47).</summary>
internal sealed class ForgetOwnContact(Doer doer, YuanzhuoDb db, ForgetPhotos photos, RaiserLetters letters) : Deed<ForgetOwnContact.Input, Concern, string>(doer)
{
    public sealed class Input : Repeatable
    {
        public string TrackingNumber { get; set => field = value ?? ""; } = "";

        /// <summary>Whoever handles it may still need them to find the place.</summary>
        public bool PhotosToo { get; set; }
    }

    public override Act Act => Act.ReadPublic;

    protected override Task<Result<At<Concern>>> TakeAsync(Input input, CancellationToken ct) => OwnConcern.TakeAsync(db, input.TrackingNumber, ct);

    /// <summary>The tracking number, as it was sent.</summary>
    protected override async Task<Result<string>> DoAsync(Input input, Concern concern, CancellationToken ct)
    {
        if (OwnConcern.WhyNot(concern, Doer.User) is { } why) return why;
        concern.ForgetContact(Now);
        await letters.ForgetAsync([concern], Now, ct);
        if (input.PhotosToo) await photos.ForgetAsync([concern], Now, ct);
        return input.TrackingNumber;
    }
}
