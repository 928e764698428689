using FsCheck;
using FsCheck.Fluent;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;

namespace Yuanzhuo.UnitTests.Calendar;

/// <summary>Whatever a light may have to look at, around one day.</summary>
internal static class DueStates
{
    public static Gen<DueState> Any(DateOnly today) =>
        Gen.Choose(0, 31).Zip(Gen.Choose(-12, 13)).Zip(Gen.Choose(-1, 20)).Select(x =>
        {
            var ((flags, due), moved) = x;
            return new DueState
            {
                IsEnded = (flags & 1) > 0, IsDone = (flags & 2) > 0, IsPaused = (flags & 4) > 0, IsReview = (flags & 8) > 0, IsAim = (flags & 16) > 0,
                DueOn = due > 12 ? null : today.AddDays(due), MovedAt = moved < 0 ? null : ChinaTime.At(today.AddDays(-moved), new TimeOnly(9, 30)),
            };
        });
}
