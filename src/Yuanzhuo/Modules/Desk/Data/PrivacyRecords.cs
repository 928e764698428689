using Yuanzhuo.Modules.Desk.Domain;

namespace Yuanzhuo.Modules.Desk.Data;

/// <summary>Shared queries on the records of the self-check.</summary>
internal static class PrivacyRecords
{
    extension(YuanzhuoDb db)
    {
        /// <summary>Those that are to be looked at again by that day and were not yet.</summary>
        public IQueryable<PrivacyRecord> DuePrivacyRecords(DateOnly today) => db.Set<PrivacyRecord>().AsNoTracking().Where(r => r.FollowedById == null && r.NextDueOn <= today);
    }
}
