using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Data;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Ledger.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Data;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Ledger.Measuring;

/// <summary>The sets behind what is published beside the books: a figure counts its set, its list shows it.</summary>
public sealed class PracticeSets(YuanzhuoDb db)
{
    public IQueryable<PracticeLine> Of(PracticeList list, PracticeScope scope) => list switch
    {
        PracticeList.Tables => Tables(scope),
        PracticeList.PromisesDue => Promises(Due(scope)),
        PracticeList.PromisesInTime => Promises(DueAndInTime(scope)),
        PracticeList.AnswersDue => Answers(Answered(scope)),
        PracticeList.AnswersInTime => Answers(Answered(scope, inTime: true)),
        PracticeList.Rated => Ratings(scope),
        PracticeList.Satisfied => Ratings(scope, Satisfaction.Satisfied),
        PracticeList.Units => Units(scope),
        PracticeList.UnitsWithBody => Units(scope, withBody: true),
        PracticeList.Departments => Departments(scope),
        _ => Departments(scope, present: true),
    };

    /// <summary>How long a list is: without who and where, for which a year's promises were held against every matter there is.</summary>
    public Task<int> CountAsync(PracticeList list, PracticeScope scope, CancellationToken ct) => list switch
    {
        PracticeList.Tables => Held(scope).CountAsync(ct),
        PracticeList.PromisesDue => Due(scope).CountAsync(ct),
        PracticeList.PromisesInTime => DueAndInTime(scope).CountAsync(ct),
        PracticeList.AnswersDue => Answered(scope).CountAsync(ct),
        PracticeList.AnswersInTime => Answered(scope, inTime: true).CountAsync(ct),
        PracticeList.Rated => Rated(scope).CountAsync(ct),
        PracticeList.Satisfied => Rated(scope, Satisfaction.Satisfied).CountAsync(ct),
        _ => Of(list, scope).CountAsync(ct),
    };

    private IQueryable<Guid> Places(PracticeScope scope) => (scope.Place is { } place ? db.OrgUnits.AtOrBelow(place.Path) : db.OrgUnits).Select(u => u.Id);

    private IQueryable<Roundtable> Held(PracticeScope scope)
    {
        var (places, to) = (Places(scope), scope.To < scope.Today ? scope.To : scope.Today);
        var held = db.Roundtables.AsNoTracking().Where(r => (r.State == RoundtableState.Held || r.State == RoundtableState.Published) && r.HeldOn >= scope.From && r.HeldOn <= to);
        return scope.Place is null ? held : held.Where(r => places.Contains(r.HostUnitId));
    }

    private IQueryable<PracticeLine> Tables(PracticeScope scope) => Held(scope)
        .Join(db.OrgUnits, r => r.HostUnitId, u => u.Id, (r, u) => new PracticeLine { Key = r.Number, On = r.HeldOn, Place = u.Name, Number = r.Number, Title = r.Title });

    /// <summary>An aim (力争) is tracked and never late, so it is in neither; what stands still or has no day either.</summary>
    private IQueryable<Commitment> Due(PracticeScope scope)
    {
        var (places, today) = (Places(scope), scope.Today);
        var due = db.Commitments.AsNoTracking().Where(c => (c.State == CommitmentState.Open || c.State == CommitmentState.Kept) && !c.Deadline.Term.IsAim
            && c.DueOn >= scope.From && c.DueOn <= scope.To && (c.DueOn < today || c.State == CommitmentState.Kept));
        return scope.Place is null ? due : due.Where(c => places.Contains(c.PlaceId));
    }

    private IQueryable<Commitment> DueAndInTime(PracticeScope scope) => Due(scope).Where(c => c.State == CommitmentState.Kept && c.KeptOn <= c.DueOn);

    private IQueryable<PracticeLine> Promises(IQueryable<Commitment> due) =>
        from c in due
        join u in db.OrgUnits on c.UnitId equals u.Id
        join m in db.Matters on c.MatterId equals m.Id
        select new PracticeLine { Key = c.Id.ToString(), On = c.DueOn, Place = u.Name, Number = m.Number, Title = c.Words };

    /// <summary>By the day it was raised; one that may still be answered in time is not counted yet.</summary>
    private IQueryable<Concern> Answered(PracticeScope scope, bool inTime = false)
    {
        var (places, today) = (Places(scope), scope.Today);
        var answered = db.AnsweredInTime(scope.From, scope.To);
        var concerns = db.Concerns.AsNoTracking().Where(c => c.RaisedOn >= scope.From && c.RaisedOn <= scope.To && (c.FirstAnsweredAt != null || c.FirstAnswer.DueOn < today));
        if (scope.Place is not null) concerns = concerns.Where(c => places.Contains(c.PlaceId));
        return inTime ? concerns.Where(c => answered.Any(id => id == c.Id)) : concerns;
    }

    private IQueryable<PracticeLine> Answers(IQueryable<Concern> concerns) =>
        concerns.Join(db.OrgUnits, c => c.PlaceId, u => u.Id, (c, u) => new PracticeLine { Key = c.Id.ToString(), On = c.RaisedOn, Place = u.Name });

    private IQueryable<ClosureAnswer> Rated(PracticeScope scope, Satisfaction? only = null)
    {
        var (places, since, until) = (Places(scope), ChinaTime.StartOf(scope.From), ChinaTime.StartOf(scope.To.AddDays(1)));
        var rated = db.Set<ClosureAnswer>().AsNoTracking().Where(a => a.Satisfaction != null && a.AnsweredAt >= since && a.AnsweredAt < until);
        if (only is { } one) rated = rated.Where(a => a.Satisfaction == one);
        return scope.Place is null ? rated : rated.Where(a => db.Set<Closure>().Any(c => c.Id == a.ClosureId && places.Contains(c.PlaceId)));
    }

    private IQueryable<PracticeLine> Ratings(PracticeScope scope, Satisfaction? only = null) =>
        from a in Rated(scope, only)
        join c in db.Set<Closure>() on a.ClosureId equals c.Id
        join m in db.Matters on c.MatterId equals m.Id
        join u in db.OrgUnits on c.PlaceId equals u.Id
        select new PracticeLine { Key = a.Id.ToString(), Place = u.Name, Number = m.Number, Title = m.Title };

    /// <summary>A body stands below the unit, or below an estate in it.</summary>
    private IQueryable<PracticeLine> Units(PracticeScope scope, bool withBody = false)
    {
        var (places, all) = (Places(scope), db.OrgUnits);
        var bodies = all.Where(b => b.Kind == OrgUnitKind.OwnersBody && b.ClosedOn == null);
        var units = all.AsNoTracking().Where(u => u.Kind == OrgUnitKind.GovernanceUnit && u.ClosedOn == null && places.Contains(u.Id));
        if (withBody) units = units.Where(u => bodies.Any(b => b.ParentId == u.Id || all.Any(e => e.Id == b.ParentId && e.ParentId == u.Id)));
        return units.Select(u => new PracticeLine { Key = u.Id.ToString(), Place = u.Name });
    }

    /// <summary>Those of the whole district, whichever of its places is looked at: they serve them all.</summary>
    private IQueryable<PracticeLine> Departments(PracticeScope scope, bool present = false)
    {
        var departments = (scope.Place is { } place ? db.OrgUnits.AtOrBelow(UnitPath.Root(place.Path)) : db.OrgUnits).AsNoTracking().Where(u => u.Kind == OrgUnitKind.Department && u.ClosedOn == null);
        if (present)
        {
            var seated = Held(scope).SelectMany(r => r.Participants).Where(p => p.WasPresent).Select(p => p.UnitId);
            departments = departments.Where(u => seated.Contains(u.Id));
        }

        return departments.Select(u => new PracticeLine { Key = u.Id.ToString(), Place = u.Name });
    }
}
