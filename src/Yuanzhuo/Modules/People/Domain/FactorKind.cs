namespace Yuanzhuo.Modules.People.Domain;

/// <summary>What somebody gives beside the password (第二因子).</summary>
public enum FactorKind
{
    /// <summary>A code of six digits that an app shows (动态口令, RFC 6238).</summary>
    Authenticator,

    /// <summary>A key in the device or in a stick, which the browser asks (通行密钥, WebAuthn).</summary>
    Passkey,
}
