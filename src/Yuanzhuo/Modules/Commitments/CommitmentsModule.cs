using Yuanzhuo.Modules.Calendar.Data;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Commitments.Domain;
using Yuanzhuo.Modules.Commitments.Extending;
using Yuanzhuo.Modules.Commitments.Following;
using Yuanzhuo.Modules.Commitments.Keeping;
using Yuanzhuo.Modules.Commitments.Pausing;
using Yuanzhuo.Modules.Commitments.Parts;
using Yuanzhuo.Modules.Commitments.Recording;
using Yuanzhuo.Modules.Commitments.Reminding;
using Yuanzhuo.Modules.Commitments.Reviewing;
using Yuanzhuo.Modules.Commitments.Withdrawing;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Platform.Composition;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.Modules.Commitments;

/// <summary>Front door of the module.</summary>
internal sealed class CommitmentsModule : IModule
{
    public string Name => "Commitments";

    public IEnumerable<MenuEntry> Menu =>
    [
        new("/commitments", "Commitments.Menu", 320, Act.ReadWork),
        new("/extensions", "Commitments.ExtensionsMenu", 330, Act.DecideExtension),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new WaitingForCalendar(db => db.WholeCommitments.Where(c => c.State == CommitmentState.Open && c.Deadline.IsProvisional)));
        services.AddScoped<IFollowsCalendar, MattersFollowCommitments>().AddScoped<IMatterPart, CommitmentsOfMatter>();
        services.AddScoped<SpokenTermReader>().AddScoped<CommitmentReader>();
        services.AddScoped<ReadCommitment>().AddScoped<MakeCommitment>().AddScoped<CommitmentList>().AddScoped<AskedExtensions>();
        services.AddScoped<RecordCommitment>().AddScoped<KeepCommitment>().AddScoped<ReportOnCommitment>().AddScoped<ReportOnMany>().AddScoped<ReviewCommitment>();
        services.AddPass<RemindOfCommitments>("remind-of-commitments", "Commitments.Pass_Remind", TimeSpan.FromHours(1));
        services.AddScoped<AskExtension>().AddScoped<DecideExtension>().AddScoped<WithdrawCommitment>().AddScoped<PauseCommitment>().AddScoped<ResumeCommitment>();
        services.AddLetters<UrgeLetters>(typeof(HolderUrged));
        services.AddLetters<PauseLetters>(typeof(CommitmentPaused), typeof(CommitmentResumed));
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        ReadingEndpoint.Map(routes);
        ExportCommitments.Map(routes);
        MattersOfTicked.Map(routes);
    }
}
