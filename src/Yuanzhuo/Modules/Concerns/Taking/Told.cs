using FluentValidation;
using Yuanzhuo.Modules.Concerns.Domain;

namespace Yuanzhuo.Modules.Concerns.Taking;

/// <summary>What every door takes in: the public pages, the desk and the API.</summary>
public abstract class Told : Repeatable
{
    /// <summary>What happened, in the person's own words.</summary>
    public string? Words { get; set; }

    /// <summary>Where exactly, typed by hand (see <see cref="Domain.Spot"/>).</summary>
    public string? Spot { get; set; }

    /// <summary>A key of <see cref="Categories"/>, or nothing.</summary>
    public string? Category { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }
}

internal abstract class ToldRules<T> : Rules<T> where T : Told
{
    protected ToldRules()
    {
        RuleFor(i => i.Words).Must(w => CleanText.Of(w).Length > 0).Saying("Concerns.WordsNeeded");
        RuleFor(i => i.Words).Must(w => CleanText.Of(w).Length <= ConcernLimits.MostWords).Saying("Concerns.WordsTooLong", ConcernLimits.MostWords);
        RuleFor(i => i.Spot).Must(s => CleanText.Of(s).Length <= ConcernLimits.MostSpot).Saying("Concerns.SpotTooLong", ConcernLimits.MostSpot);
        RuleFor(i => i.Category).Must(c => string.IsNullOrEmpty(c) || Categories.Find(c) is not null).Saying("Concerns.CategoryUnknown");
        RuleFor(i => i.ContactName).Must(n => CleanText.Of(n).Length <= ConcernLimits.MostContactName).Saying("Concerns.NameTooLong", ConcernLimits.MostContactName);
        RuleFor(i => i.ContactPhone).Must(p => ContactShape.Narrow(p).Length == 0 || ContactShape.IsPhone(ContactShape.Narrow(p)) || ContactShape.IsEmail(ContactShape.Narrow(p))).Saying("Concerns.PhoneOdd");
    }
}
