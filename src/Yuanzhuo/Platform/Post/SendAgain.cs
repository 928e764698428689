namespace Yuanzhuo.Platform.Post;

/// <summary>An administrator has a letter that was given up sent again, or all of them.</summary>
internal sealed class SendAgain(Doer doer, YuanzhuoDb db) : Deed<SendAgain.Input, IReadOnlyList<Delivery>, int>(doer)
{
    public sealed class Input : Repeatable
    {
        /// <summary>One delivery; none: all.</summary>
        public Guid? DeliveryId { get; set; }
    }

    public override Act Act => Act.ManagePost;

    protected override async Task<Result<At<IReadOnlyList<Delivery>>>> TakeAsync(Input input, CancellationToken ct)
    {
        var dead = db.Set<Delivery>().Where(d => d.State == DeliveryState.Dead && (input.DeliveryId == null || d.Id == input.DeliveryId));
        return At.Everywhere<IReadOnlyList<Delivery>>(await dead.OrderByDescending(d => d.Id).Take(DeadLetters.Most).ToListAsync(ct));
    }

    /// <summary>How many wait anew.</summary>
    protected override Task<Result<int>> DoAsync(Input input, IReadOnlyList<Delivery> dead, CancellationToken ct)
    {
        foreach (var delivery in dead) (delivery.State, delivery.Tries, delivery.DueAt, delivery.MessageId) = (DeliveryState.Waiting, 0, Now, null);
        return Task.FromResult<Result<int>>(dead.Count);
    }
}
