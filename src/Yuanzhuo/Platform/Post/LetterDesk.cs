using System.Text.Json;
using Yuanzhuo.Platform.Post.Carriers;
using Yuanzhuo.Platform.Privacy;

namespace Yuanzhuo.Platform.Post;

/// <summary>What is told.</summary>
/// <param name="TextKey">See <see cref="Letter.TextKey"/>.</param>
/// <param name="Values">Public words and dates.</param>
/// <param name="Path">The page it leads to.</param>
public sealed record Note(string TextKey, IReadOnlyList<string> Values, string? Path)
{
    /// <summary>Nobody but the addressee may know the page.</summary>
    public bool PathIsSecret { get; init; }

    /// <summary>Goes at once, also at night.</summary>
    public bool IsUrgent { get; init; }
}

/// <summary>Where letters are written: into the tables, with the change they tell of, so that both are there or neither.</summary>
public sealed class LetterDesk
{
    private readonly YuanzhuoDb _db;
    private readonly IServiceProvider _services;
    private readonly LetterPlans _plans;
    private readonly OpenCarriers _open;
    private readonly IPostRules _rules;
    private readonly ContactVault _vault;
    private readonly TimeProvider _clock;

    internal LetterDesk(YuanzhuoDb db, IServiceProvider services, LetterPlans plans, OpenCarriers open, IPostRules rules, ContactVault vault, TimeProvider clock) =>
        (_db, _services, _plans, _open, _rules, _vault, _clock) = (db, services, plans, open, rules, vault, clock);

    /// <summary>Asks the modules' pieces for letters of what has happened in this unit of work; called once, before it is saved.</summary>
    internal async Task WriteNewsAsync(CancellationToken ct)
    {
        foreach (var news in Fresh())
        {
            foreach (var writer in _plans.For(news.Fact)) await ((IWritesLetters)_services.GetRequiredService(writer)).WriteAsync(news, ct);
        }
    }

    /// <summary>Whether letters leave by that carrier here.</summary>
    public bool Reaches(Carrier carrier) => _open.Has(carrier);

    /// <summary>Whether anybody without an account can be reached.</summary>
    public bool ReachesRaisers => _open.Has(Carrier.Email) || _open.Has(Carrier.Sms);

    /// <summary>Into the inboxes of these accounts, and by the carriers that each has chosen.</summary>
    public async Task ToAccountsAsync(IReadOnlyCollection<Guid> accounts, Note note, CancellationToken ct)
    {
        if (accounts.Count == 0) return;
        var choices = await _db.Set<PostChoice>().AsNoTracking().Where(c => accounts.Contains(c.AccountId)).ToDictionaryAsync(c => c.AccountId, ct);
        foreach (var account in accounts)
        {
            var letter = Write(note, accountId: account);
            foreach (var carrier in choices.GetValueOrDefault(account)?.Carriers.Where(_open.Has) ?? []) await SendAsync(letter, carrier, $"account:{account:N}", note, ct);
        }
    }

    /// <summary>To the chats of these organisations, where a robot of theirs is configured.</summary>
    public async Task ToRobotsAsync(IReadOnlyCollection<string> unitNames, Note note, CancellationToken ct)
    {
        foreach (var robot in _open.RobotsOf(unitNames)) await SendAsync(Write(note, robot: robot), Carrier.Robot, $"robot:{robot}", note, ct);
    }

    /// <summary>To whoever raised that concern, by the carrier that fits the address they left.</summary>
    public Task ToRaiserAsync(Guid concernId, Carrier carrier, Note note, CancellationToken ct) =>
        _open.Has(carrier) ? SendAsync(Write(note, concernId: concernId), carrier, $"concern:{concernId:N}", note, ct) : Task.CompletedTask;

    private List<News> Fresh()
    {
        // Looking for new facts must not look for changes: saving does that.
        var detects = _db.ChangeTracker.AutoDetectChangesEnabled;
        _db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. _db.ChangeTracker.Entries<Aggregate>().SelectMany(e => e.Entity.NewFacts.Where(f => _plans.For(f.Fact).Count > 0).Select(f => new News(f.Fact, e.Entity, f.At)))];
        }
        finally
        {
            _db.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private Letter Write(Note note, Guid? accountId = null, Guid? concernId = null, string? robot = null)
    {
        var letter = new Letter
        {
            WrittenAt = _clock.GetUtcNow(), AccountId = accountId, ConcernId = concernId, Robot = robot, TextKey = note.TextKey, Values = JsonSerializer.Serialize(note.Values),
            Path = note.PathIsSecret ? null : note.Path, SealedPath = note.PathIsSecret ? _vault.Seal(note.Path) : null,
        };
        _db.Add(letter);
        return letter;
    }

    private async Task SendAsync(Letter letter, Carrier carrier, string addressee, Note note, CancellationToken ct)
    {
        var gather = note.IsUrgent ? TimeSpan.Zero : (await _rules.TodayAsync(ct)).Gather;
        _db.Add(new Delivery { LetterId = letter.Id, Carrier = carrier, Addressee = addressee, IsUrgent = note.IsUrgent, DueAt = letter.WrittenAt + gather });
    }
}
