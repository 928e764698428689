using Yuanzhuo.Platform.Codes;

namespace Yuanzhuo.Modules.People.Founding;

/// <summary>
/// The one-time code by which the first administrator is made. Only its digest is kept, in memory: it holds until it is used or the
/// server restarts, when the log shows a new one. On several nodes each has its own, and the first that is used closes the door for all.
/// </summary>
internal sealed class FirstRunCode : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private volatile string? _digest;

    /// <summary>A new code; earlier ones no longer hold.</summary>
    public string Issue()
    {
        var token = OneTimeToken.Create();
        _digest = token.Digest;
        return token.Secret;
    }

    public bool Fits(string? code) => _digest is { } digest && OneTimeToken.IsMatch(code?.Trim(), digest);

    public void UseUp() => _digest = null;

    /// <summary>One at a time, so that two who send the same code at once do not both become administrator.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
