using FluentValidation;
using System.Text.Json.Serialization;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Post;

/// <summary>A person says by what they want to hear outside the product.</summary>
internal sealed class ChoosePost(Doer doer, YuanzhuoDb db, ContactVault vault) : Deed<ChoosePost.Input, PostChoice, bool>(doer)
{
    public sealed class Input : Repeatable
    {
        [JsonIgnore]
        public string Email { get; set => field = value?.Trim() ?? ""; } = "";

        public bool ByEmail { get; set; }

        [JsonIgnore]
        public string Mobile { get; set => field = value?.Trim() ?? ""; } = "";

        public bool BySms { get; set; }

        public string Language { get; set; } = PostChoice.Chinese;
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Email).MaximumLength(200).Saying("Web.EmailUnfit");
            RuleFor(i => i.Email).EmailAddress().When(i => i.Email.Length > 0).Saying("Web.EmailUnfit");
            RuleFor(i => i.Email).NotEmpty().When(i => i.ByEmail).Saying("Web.EmailNeeded");
            RuleFor(i => i.Mobile).Matches("^1[3-9][0-9]{9}$").When(i => i.Mobile.Length > 0).Saying("Web.MobileUnfit");
            RuleFor(i => i.Mobile).NotEmpty().When(i => i.BySms).Saying("Web.MobileNeeded");
            RuleFor(i => i.Language).Must(l => l is PostChoice.Chinese or "en").Saying("Web.LanguageUnfit");
        }
    }

    public override Act Act => Act.ReadInbox;

    protected override Rules<Input> Rules => Kept<Validator>();

    /// <summary>Addresses are not remembered beside the key.</summary>
    protected override bool IsRemembered => false;

    protected override async Task<Result<At<PostChoice>>> TakeAsync(Input input, CancellationToken ct)
    {
        if (Doer.User is not { AccountId: { } account, Standings: [var post, ..] }) return Refusal.Forbidden();
        if (await db.Set<PostChoice>().FindAsync([account], ct) is not { } choice) db.Add(choice = new PostChoice { AccountId = account });
        return At.Place(choice, post.UnitPath);
    }

    protected override Task<Result<bool>> DoAsync(Input input, PostChoice choice, CancellationToken ct)
    {
        (choice.Email, choice.ByEmail) = (vault.Seal(input.Email), input.ByEmail);
        (choice.Mobile, choice.BySms) = (vault.Seal(input.Mobile), input.BySms);
        choice.Language = input.Language;
        return Task.FromResult<Result<bool>>(true);
    }
}
