using FluentValidation;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Concerns.Taking;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Modules.Concerns.Following;

/// <summary>The person puts right how they can be reached, or says it now (个人信息保护法 46).</summary>
internal sealed class CorrectOwnContact(Doer doer, YuanzhuoDb db, ContactVault vault) : Deed<CorrectOwnContact.Input, Concern, string>(doer)
{
    public sealed class Input : Repeatable
    {
        public string TrackingNumber { get; set => field = value ?? ""; } = "";

        public string? ContactName { get; set; }

        public string? ContactPhone { get; set; }
    }

    private sealed class Validator : Rules<Input>
    {
        public Validator()
        {
            RuleFor(i => i.ContactName).Must(n => CleanText.Of(n).Length <= ConcernLimits.MostContactName).Saying("Concerns.NameTooLong", ConcernLimits.MostContactName);
            RuleFor(i => i.ContactPhone).Must(p => ContactShape.Narrow(p).Length > 0).Saying("Concerns.PhoneNeeded");
            RuleFor(i => i.ContactPhone).Must(p => ContactShape.Narrow(p) is var n && (n.Length == 0 || ContactShape.IsPhone(n) || ContactShape.IsEmail(n))).Saying("Concerns.PhoneOdd");
        }
    }

    public override Act Act => Act.ReadPublic;

    protected override Rules<Input> Rules => Kept<Validator>();

    protected override Task<Result<At<Concern>>> TakeAsync(Input input, CancellationToken ct) => OwnConcern.TakeAsync(db, input.TrackingNumber, ct);

    /// <summary>The tracking number, as it was sent.</summary>
    protected override Task<Result<string>> DoAsync(Input input, Concern concern, CancellationToken ct)
    {
        if (OwnConcern.WhyNot(concern, Doer.User) is { } why) return Task.FromResult<Result<string>>(why);
        concern.CorrectContact(TakeDown.Seal(vault, input.ContactName, input.ContactPhone), Now);
        return Task.FromResult<Result<string>>(input.TrackingNumber);
    }
}
