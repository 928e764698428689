using Yuanzhuo.Modules.Places.Data;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Texts;

namespace Yuanzhuo.Modules.Places.Registering;

/// <summary>The plan of a list or of a single unit, against the directory as it is and what stands on it.</summary>
public sealed class DrawUnits(DistrictOf districts, WhatStands stands, Texts texts)
{
    /// <summary>Of a file, or why it cannot be taken at all.</summary>
    public async Task<Result<UnitPlan>> OfFileAsync(string text, bool isWhole, string? district, CancellationToken ct)
    {
        var lines = UnitSheet.Read(text, texts);
        if (lines.Why is { } why) return why;
        var found = await districts.FindAsync(district, ct);
        return found.Why is { } none ? none : await DrawAsync(found.Value, lines.Value, isWhole, ct);
    }

    /// <summary>Of one unit, or what is wrong with it.</summary>
    public async Task<Result<UnitPlan>> OfOneAsync(UnitRow row, OrgUnit district, CancellationToken ct)
    {
        var plan = await DrawAsync(district, [UnitSheet.Check(row)], false, ct);
        return plan.Rows[0].Wrong is { } wrong ? wrong : plan;
    }

    private async Task<UnitPlan> DrawAsync(OrgUnit district, IReadOnlyList<UnitSheetLine> lines, bool isWhole, CancellationToken ct)
    {
        var plan = UnitPlan.Draw(district, await districts.UnitsAsync(district, ct), lines, isWhole);
        if (plan.EndingAlone is { Count: > 0 } alone) plan.Hold(await stands.OnAsync(alone, ct), what => texts[$"Places.Stands_{what}"]);
        return plan;
    }
}
