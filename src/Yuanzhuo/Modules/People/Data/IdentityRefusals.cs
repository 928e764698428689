using Microsoft.AspNetCore.Identity;

namespace Yuanzhuo.Modules.People.Data;

/// <summary>What Identity says no to, in our words.</summary>
internal static class IdentityRefusals
{
    public static Result<T> From<T>(IdentityResult no) => Result<T>.Refused(
        [.. no.Errors.Select(e => Of(e.Code)).DistinctBy(r => r.Key)]);

    private static Refusal Of(string code) => code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => Refusal.Invalid("People.UserNameTaken", "UserName"),
        nameof(IdentityErrorDescriber.InvalidUserName) => Refusal.Invalid("People.UserNameUnfit", "UserName"),
        nameof(IdentityErrorDescriber.PasswordMismatch) => Refusal.Invalid("People.PasswordWrong", "Current"),
        "PasswordShort" => Refusal.Invalid("People.PasswordShort", "Password", PasswordRules.Shortest),
        "PasswordClasses" or "PasswordHasName" or "PasswordCommon" => Refusal.Invalid("People." + code, "Password"),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => Refusal.Conflict(),
        _ => Refusal.Invalid("People.PasswordWeak", "Password"),
    };
}
