using Microsoft.Extensions.DependencyInjection;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Recording;
using Yuanzhuo.Modules.Matters.Assigning;
using Yuanzhuo.Modules.Matters.Concluding;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Matters.HandingOver;
using Yuanzhuo.Modules.Matters.Reminding;
using Yuanzhuo.Modules.Matters.Triaging;
using Yuanzhuo.Platform.Access;

namespace Yuanzhuo.IntegrationTests.Work;

/// <summary>Two people do different things with one matter at the same moment: what the second one read is no longer so, and they are told.</summary>
public abstract class MattersAtOnceTests(App app)
{
    private const int Tries = 25;

    /// <summary>The later commitment moves no day of the matter, so nothing else of the matter changes with it.</summary>
    [Fact]
    public async Task Nothing_is_promised_for_a_matter_that_ends_at_that_moment()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        for (var i = 0; i < Tries; i++)
        {
            var number = await app.MatterAsync(scene);
            await app.CommitAsync(scene, number, Term.WorkingDays(2));
            var version = await app.VersionAsync(number);

            var results = await AtOnce.DoAsync(() => EndAsync(organiser, number, version), () => RecordAsync(organiser, number, scene));

            Assert.Single(results, r => r.IsDone);
        }
    }

    [Fact]
    public async Task The_ball_is_offered_to_one_only()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        for (var i = 0; i < Tries; i++)
        {
            var number = await app.MatterAsync(scene);
            var version = await app.VersionAsync(number);

            var results = await AtOnce.DoAsync(() => OfferAsync(organiser, number, version, scene.Works.Id), () => OfferAsync(organiser, number, version, scene.Water.Id));

            Assert.Single(results, r => r.IsDone);
            Assert.Single((await app.LookAsync(number)).HandOvers);
        }
    }

    /// <summary>Both saw that nobody works on it, or that the same colleague does: one is told who has it now.</summary>
    [Fact]
    public async Task A_matter_is_given_to_one_colleague_only()
    {
        var scene = await Scene.SetAsync(app);
        var officer = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
        Guid[] others = [await scene.PersonAsync(Role.DepartmentHead, scene.Works), await scene.PersonAsync(Role.DepartmentOfficer, scene.Works, "二")];
        for (var i = 0; i < Tries; i++)
        {
            var number = await app.MatterAsync(scene, holder: scene.Works);
            Guid? seen = i % 2 == 0 ? null : officer;
            if (seen is not null) Assert.True((await AssignAsync(officer, number, officer, null)).IsDone);

            var results = await AtOnce.DoAsync(() => AssignAsync(officer, number, others[0], seen), () => AssignAsync(officer, number, others[1], seen));

            Assert.Single(results, r => r.IsDone);
            Assert.Equal("Matters.AssignedMeanwhile", results.Single(r => !r.IsDone).Refusals.Single().Key);
        }
    }

    /// <summary>One letter a day, whoever is quicker.</summary>
    [Fact]
    public async Task A_matter_is_urged_once_a_day_by_two_who_press_at_once()
    {
        var scene = await Scene.SetAsync(app);
        var (inspector, street) = (await scene.PersonAsync(Role.Inspector, scene.District), await scene.PersonAsync(Role.StreetCoordinator, scene.Street));
        for (var i = 0; i < Tries; i++)
        {
            var number = await app.MatterAsync(scene, holder: scene.Works);

            var results = await AtOnce.DoAsync(() => UrgeAsync(inspector, number), () => UrgeAsync(street, number));

            Assert.Single(results, r => r.IsDone);
            Assert.Equal("Matters.UrgedToday", results.Single(r => !r.IsDone).Refusals.Single().Key);
        }
    }

    /// <summary>A refusal passes the ball on: whoever takes back what they offered the first does not take back what the second was offered.</summary>
    [Fact]
    public async Task An_offer_is_taken_back_or_refused_and_passed_on()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        var officer = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
        for (var i = 0; i < Tries; i++)
        {
            var number = await app.MatterAsync(scene);
            Assert.True((await OfferAsync(organiser, number, await app.VersionAsync(number), scene.Works.Id)).IsDone);
            var version = await app.VersionAsync(number);

            var results = await AtOnce.DoAsync(() => RefuseAsync(officer, number, version, scene.Water.Id), () => WithdrawAsync(organiser, number, version));

            Assert.Single(results, r => r.IsDone);
            Assert.Equal(results[0].IsDone ? scene.Water.Id : null, (await app.LookAsync(number)).OpenOffer?.ToUnitId);
        }
    }

    [Fact]
    public async Task A_concern_joins_a_matter_or_the_matter_ends()
    {
        var scene = await Scene.SetAsync(app);
        var organiser = await scene.PersonAsync(Role.CommunityOrganiser, scene.Community);
        for (var i = 0; i < Tries; i++)
        {
            var (number, concern) = (await app.MatterAsync(scene), await app.ConcernAsync(scene));
            var version = await app.VersionAsync(number);

            var results = await AtOnce.DoAsync(() => EndAsync(organiser, number, version), () => JoinAsync(organiser, number, concern));

            Assert.Single(results, r => r.IsDone);
            Assert.Equal(results[1].IsDone, (await app.LookAsync(number)).IsOpen);
        }
    }

    private Task<Result<string>> AssignAsync(Guid person, string number, Guid to, Guid? seen) => app.AsAsync(person, services =>
        services.GetRequiredService<AssignMatter>().HandleAsync(new() { Number = number, AssigneeId = to, SeenAssigneeId = seen }, default));

    private Task<Result<string>> UrgeAsync(Guid person, string number) => app.AsAsync(person, services =>
        services.GetRequiredService<UrgeHolder>().HandleAsync(new() { Number = number, Words = "请本周内报进展" }, default));

    private Task<Result<string>> EndAsync(Guid person, string number, Guid version) => app.AsAsync(person, services =>
        services.GetRequiredService<EndMatter>().HandleAsync(new() { Number = number, Version = version, Ending = Ending.Explained, Words = "已向居民说明" }, default));

    private Task<Result<string>> RecordAsync(Guid person, string number, Scene scene) => app.AsAsync(person, services =>
        services.GetRequiredService<RecordCommitment>().HandleAsync(
            new() { Number = number, Unit = scene.Works.Name, Words = "一个月内修好", Term = new() { Kind = nameof(TermKind.WorkingDays), Amount = "20" } }, default));

    private Task<Result<string>> OfferAsync(Guid person, string number, Guid version, Guid to) => app.AsAsync(person, services =>
        services.GetRequiredService<OfferMatter>().HandleAsync(new() { Number = number, Version = version, ToUnitId = to, Reason = "属于你单位职责" }, default));

    private Task<Result<string>> RefuseAsync(Guid person, string number, Guid version, Guid next) => app.AsAsync(person, services =>
        services.GetRequiredService<AnswerOffer>().HandleAsync(
            new() { Number = number, Version = version, Answer = AnswerOffer.Choice.Refuse, Reason = "管网归水务", NextUnitId = next }, default));

    private Task<Result<string>> WithdrawAsync(Guid person, string number, Guid version) => app.AsAsync(person, services =>
        services.GetRequiredService<WithdrawOffer>().HandleAsync(new() { Number = number, Version = version }, default));

    private Task<Result<string>> JoinAsync(Guid person, string number, Guid concern) => app.AsAsync(person, services =>
        services.GetRequiredService<JoinMatter>().HandleAsync(new() { Number = number, ConcernId = concern, Answer = "已并入同一件事" }, default));
}

public sealed class MattersAtOnceOnSqlite(SqliteApp app) : MattersAtOnceTests(app);

public sealed class MattersAtOnceOnPostgres(PostgresApp app) : MattersAtOnceTests(app);
