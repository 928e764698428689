using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Modules.Roundtables.Domain;
using Yuanzhuo.Modules.Supervision.Domain;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>What one story has in hand while it is told.</summary>
internal sealed class StoryThread
{
    public required OrgUnit Place { get; init; }

    public List<Concern> Concerns { get; } = [];

    public Matter Matter { get; set; } = null!;

    public Roundtable Table { get; set; } = null!;

    public Closure Closure { get; set; } = null!;

    public List<Commitment> Commitments { get; } = [];
}
