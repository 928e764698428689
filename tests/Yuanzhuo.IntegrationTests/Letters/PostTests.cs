using Microsoft.EntityFrameworkCore;
using System.Net;
using System.Text.RegularExpressions;
using Yuanzhuo.IntegrationTests.Stage;
using Yuanzhuo.Kernel;
using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Commitments.Data;
using Yuanzhuo.Modules.Matters.Data;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Post;

namespace Yuanzhuo.IntegrationTests.Letters;

/// <summary>Letters as their addressees get them (ADR 14).</summary>
public abstract partial class PostTests(App app)
{
    private const string Mobile = "13812340001";

    [Fact]
    public async Task A_letter_for_each_deed_of_a_hand_over_and_a_closure_arrives()
    {
        var scene = await Scene.SetAsync(app);
        await using var stage = await PostStage.SetAsync(app);
        var (organiser, organiserMail) = await stage.WithMailAsync(scene, Role.CommunityOrganiser, scene.Community);
        var (officer, officerMail) = await stage.WithMailAsync(scene, Role.DepartmentOfficer, scene.Works);
        var (water, waterMail) = await stage.WithMailAsync(scene, Role.DepartmentOfficer, scene.Water);
        var (street, streetMail) = await stage.WithMailAsync(scene, Role.StreetCoordinator, scene.Street);
        var raiser = $"raiser.{scene.DistrictCode}@example.cn";
        var concern = await app.ConcernAsync(scene, phone: raiser);
        var number = await app.MatterOfAsync(scene, concern, scene.Community);
        var page = $"/matters/{number}";

        await organiser.SendFormAsync($"{page}/hand-over", ("Input.ToUnitId", scene.Works.Id.ToString()), ("Input.Reason", "路灯归城建管"));
        await ArrivesAsync(officerMail, "请签收：梧桐社区提请承办“楼道灯坏了”", $"https://yz.example.cn{page}");
        Assert.Contains(stage.Received, r => r.Path == "/wecom?key=hidden-key" && r.Body.Contains("请签收", StringComparison.Ordinal));

        await officer.SendFormAsync($"{page}/hand-over/answer", ("Input.Answer", "Refuse"), ("Input.Reason", "不是我们的管线"), ("Input.NextUnitId", scene.Water.Id.ToString()));
        await ArrivesAsync(organiserMail, "区城建局退回“楼道灯坏了”", "不是我们的管线");
        await ArrivesAsync(waterMail, "请签收：", page, again: false);
        Assert.Contains(stage.Received, r => r.Path == "/feishu" && r.Body.Contains("\"sign\"", StringComparison.Ordinal) && r.Body.Contains("退回", StringComparison.Ordinal));

        await water.SendFormAsync($"{page}/hand-over/answer", ("Input.Answer", "Accept"), ("Input.Reason", ""));
        await ArrivesAsync(organiserMail, "区水务局已签收“楼道灯坏了”", page);

        await water.SendFormAsync($"{page}/closure/apply", ("Input.Words", "三盏灯都换了"));
        await ArrivesAsync(raiser, "请您确认：“楼道灯坏了”办好了吗？", "https://yz.example.cn/answer/");
        await stage.Visitor().SendFormAsync(LinkIn(raiser), ("Input.IsSolved", "false"), ("Input.Words", "还是不亮"));
        await ArrivesAsync(waterMail, "反映人答复未办好：“楼道灯坏了”", "还是不亮");

        await water.SendFormAsync($"{page}/closure/apply", ("Input.Words", "电线也换了"));
        await ArrivesAsync(raiser, "请您确认", "https://yz.example.cn/answer/");
        await stage.Visitor().SendFormAsync(LinkIn(raiser), ("Input.IsSolved", "true"));
        await ArrivesAsync(organiserMail, "待核查：“楼道灯坏了”", $"{page}/closure");

        await organiser.SendStepAsync(await organiser.PageAsync($"{page}/closure"), $"{page}/closure", "check-closure", ("Input.Words", "现场看过"));
        await ArrivesAsync(streetMail, "待批准：“楼道灯坏了”", $"{page}/closure");
        Assert.Contains(stage.Received, r => r.Path.StartsWith("/dingtalk?access_token=hidden-token&timestamp=", StringComparison.Ordinal) && r.Body.Contains("待批准", StringComparison.Ordinal));

        await street.SendStepAsync(await street.PageAsync($"{page}/closure"), $"{page}/closure", "approve-closure", ("Input.Words", "修好了"));
        await ArrivesAsync(raiser, "您反映的事已办结", "https://yz.example.cn/follow/");

        Assert.DoesNotContain("@example.cn", stage.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-", stage.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("/answer/", await AllLettersAsync(), StringComparison.Ordinal);

        async Task ArrivesAsync(string address, string subject, string words, bool again = true)
        {
            if (again) await stage.SendAsync();
            var mail = stage.Mail.To(address).LastOrDefault();
            Assert.True(mail is not null, $"Nothing came to {address}: {subject}");
            Assert.Contains(subject, mail.Subject, StringComparison.Ordinal);
            Assert.Contains(words, mail.TextBody, StringComparison.Ordinal);
        }

        string LinkIn(string address) => AnswerLink().Match(stage.Mail.To(address)[^1].TextBody!).Value;
    }

    [Fact]
    public async Task Who_left_a_mobile_number_hears_of_the_answer_by_text_message_and_the_link_is_theirs_alone()
    {
        var scene = await Scene.SetAsync(app);
        await using var stage = await PostStage.SetAsync(app);
        var concern = await app.ConcernAsync(scene, phone: Mobile);
        var organiser = await stage.SignedInAsync(await scene.PersonAsync(Role.CommunityOrganiser, scene.Community));

        await organiser.SendFormAsync($"/triage/{concern}/answer", ("Input.Ending", "SolvedOnTheSpot"), ("Input.Title", "楼道灯坏了"), ("Input.Words", "灯泡当天已换"), ("Input.Present", "反映人本人"));
        await stage.SendAsync();

        var sms = Assert.Single(stage.Received, r => r.Path == "/sms").Body;
        Assert.Contains(Mobile, sms, StringComparison.Ordinal);
        var text = Regex.Unescape(sms);
        Assert.Contains("您反映的事有答复了", text, StringComparison.Ordinal);
        Assert.Contains("https://yz.example.cn/follow/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("灯泡", text, StringComparison.Ordinal); // the answer itself stands on the page
        Assert.DoesNotContain(Mobile, stage.Log, StringComparison.Ordinal);
        Assert.Empty(await app.WithDbAsync(db => db.Set<Letter>().Where(l => l.ConcernId == concern && l.SealedPath != null).ToListAsync()));
    }

    [Fact]
    public async Task Who_had_their_address_forgotten_meanwhile_gets_nothing()
    {
        var scene = await Scene.SetAsync(app);
        await using var stage = await PostStage.SetAsync(app);
        var concern = await app.ConcernAsync(scene, phone: Mobile);
        var organiser = await stage.SignedInAsync(await scene.PersonAsync(Role.CommunityOrganiser, scene.Community));
        await organiser.SendFormAsync($"/triage/{concern}/answer", ("Input.Ending", "SolvedOnTheSpot"), ("Input.Title", "楼道灯坏了"), ("Input.Words", "灯泡当天已换"), ("Input.Present", "反映人本人"));

        await app.WithDbAsync(async db =>
        {
            (await db.Set<Modules.Concerns.Domain.Concern>().SingleAsync(c => c.Id == concern)).ForgetContact(stage.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await stage.SendAsync();

        Assert.DoesNotContain(stage.Received, r => r.Path == "/sms");
        Assert.Equal([DeliveryState.Dropped], await DeliveriesAsync(concern));
    }

    [Fact]
    public async Task The_gateway_and_the_mail_server_down_for_an_hour_lose_none_and_double_none()
    {
        var scene = await Scene.SetAsync(app);
        await using var stage = await PostStage.SetAsync(app);
        var (organiser, _) = await stage.WithMailAsync(scene, Role.CommunityOrganiser, scene.Community);
        var (_, officerMail) = await stage.WithMailAsync(scene, Role.DepartmentOfficer, scene.Works);
        await stage.Mail.DownAsync();
        stage.IsDown = true;
        const int Letters = 5;
        for (var n = 0; n < Letters; n++)
        {
            var concern = await app.ConcernAsync(scene, phone: $"1391234{scene.DistrictCode[2..]}"[..10] + n);
            await organiser.SendFormAsync($"/triage/{concern}/answer", ("Input.Ending", "Explained"), ("Input.Title", $"第{n}件事"), ("Input.Words", "说明白了"));
            await organiser.SendFormAsync($"/matters/{await app.MatterAsync(scene, $"第{n}件事")}/hand-over", ("Input.ToUnitId", scene.Works.Id.ToString()), ("Input.Reason", "归城建管"));
            for (var minutes = 0; minutes < 12; minutes += 3) await stage.SendAsync();
        }

        Assert.Empty(stage.Mail.To(officerMail));
        stage.Mail.Up();
        stage.IsDown = false;
        for (var minutes = 0; minutes < 150; minutes += 5) await stage.SendAsync(5);

        var addressee = $"account:{await scene.PersonAsync(Role.DepartmentOfficer, scene.Works):N}";
        Assert.Equal(Letters, stage.Received.Count(r => r.Path == "/sms"));
        var words = string.Concat(stage.Mail.To(officerMail).Select(m => m.TextBody));
        for (var n = 0; n < Letters; n++) Assert.Single(Regex.Matches(words, $"请签收：梧桐社区提请承办“第{n}件事”"));
        Assert.Equal(0, await app.WithDbAsync(db => db.Set<Delivery>().CountAsync(d => d.State != DeliveryState.Sent && d.Addressee == addressee)));
    }

    [Fact]
    public async Task What_nobody_takes_is_given_up_and_an_administrator_sends_it_again()
    {
        var scene = await Scene.SetAsync(app);
        await using var stage = await PostStage.SetAsync(app);
        var (_, officerMail) = await stage.WithMailAsync(scene, Role.DepartmentOfficer, scene.Works);
        stage.Mail.Unknown = officerMail;
        await OfferAsync(stage, scene, "灯坏了");
        await stage.SendAsync();
        Assert.Empty(stage.Mail.To(officerMail));

        var administrator = await stage.SignedInAsync(await scene.PersonAsync(Role.Administrator, scene.District));
        var page = await administrator.PageAsync("/admin/letters");
        var row = page.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains("灯坏了", StringComparison.Ordinal) && r.TextContent.Contains("SMTP 550", StringComparison.Ordinal));
        Assert.DoesNotContain(officerMail, page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        stage.Mail.Unknown = null;
        var again = await administrator.SendStepAsync(page, "/admin/letters", "send-again", ("Input.DeliveryId", row.QuerySelector("button")!.GetAttribute("value")!));
        Assert.Equal("/admin/letters?done=Web.Done_SentAgain", again.Target());
        await stage.SendAsync();
        Assert.Single(stage.Mail.To(officerMail));
    }

    [Fact]
    public async Task At_night_nothing_leaves_and_letters_of_a_few_minutes_go_as_one()
    {
        var scene = await Scene.SetAsync(app);
        await using var stage = await PostStage.SetAsync(app);
        var (_, officerMail) = await stage.WithMailAsync(scene, Role.DepartmentOfficer, scene.Works);
        stage.Clock.Advance(TimeSpan.FromHours(13)); // ten in the evening
        foreach (var title in new[] { "灯坏了", "路塌了", "水漏了" }) await OfferAsync(stage, scene, title);
        await stage.SendAsync();
        Assert.Empty(stage.Mail.To(officerMail));

        await stage.SendAsync(minutes: 9 * 60);
        Assert.Empty(stage.Mail.To(officerMail));
        await stage.SendAsync(minutes: 65); // past eight
        var mail = Assert.Single(stage.Mail.To(officerMail));
        Assert.StartsWith("3 条消息：", mail.Subject, StringComparison.Ordinal);
        Assert.All(["灯坏了", "路塌了", "水漏了"], title => Assert.Contains(title, mail.TextBody, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_left_before_a_crash_goes_again_as_the_same_message()
    {
        var scene = await Scene.SetAsync(app);
        await using var stage = await PostStage.SetAsync(app);
        var (_, officerMail) = await stage.WithMailAsync(scene, Role.DepartmentOfficer, scene.Works);
        await OfferAsync(stage, scene, "灯坏了");
        await stage.SendAsync();
        // The process died after the mail had left and before that was noted.
        await app.WithDbAsync(db => db.Set<Delivery>().Where(d => d.State == DeliveryState.Sent && d.Carrier == Carrier.Email).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Waiting)));
        await stage.SendAsync();

        Assert.Single(stage.Mail.To(officerMail).Select(m => m.MessageId).Distinct());
        Assert.Equal(2, stage.Mail.To(officerMail).Count);
    }

    [Fact]
    public async Task The_inbox_counts_what_is_unread_and_opens_only_to_its_own()
    {
        var scene = await Scene.SetAsync(app);
        await using var stage = await PostStage.SetAsync(app);
        var number = await OfferAsync(stage, scene, "灯坏了", after: async () => await scene.PersonAsync(Role.DepartmentOfficer, scene.Works));
        var officer = await stage.SignedInAsync(await scene.PersonAsync(Role.DepartmentOfficer, scene.Works));
        var other = await stage.SignedInAsync(await scene.PersonAsync(Role.DepartmentOfficer, scene.Water));

        var inbox = await officer.PageAsync("/inbox");
        Assert.Contains("1 条未读", inbox.QuerySelector(".staff-bar")!.TextContent, StringComparison.Ordinal);
        var letter = inbox.QuerySelector("form[action$='/open']")!.GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostWithTokenAsync(letter, "/account/letters")).StatusCode);
        Assert.Equal($"/matters/{number}", (await officer.PostWithTokenAsync(letter, "/inbox")).Target());
        Assert.DoesNotContain("条未读", (await officer.PageAsync("/inbox")).QuerySelector(".staff-bar")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_reminded_once_the_day_before_and_once_when_it_is_late()
    {
        var scene = await Scene.SetAsync(app);
        await using var stage = await PostStage.SetAsync(app);
        await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
        var officer = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
        var number = await app.MatterAsync(scene, "灯坏了", scene.Works);
        var today = stage.Clock.TodayInChina();
        await app.WithDbAsync(db => db.Matters.Where(m => m.Number == number).ExecuteUpdateAsync(set => set.SetProperty(m => m.DueOn, today.AddDays(1))));

        await RemindAsync();
        await RemindAsync();
        stage.Clock.Advance(TimeSpan.FromDays(2));
        await RemindAsync();
        await RemindAsync();

        Assert.Equal(["Matters.Letter_MatterDueSoon", "Matters.Letter_MatterOverdue"],
            await app.WithDbAsync(db => db.Set<Letter>().Where(l => l.AccountId == officer && l.TextKey.StartsWith("Matters.Letter_Matter")).OrderBy(l => l.WrittenAt).Select(l => l.TextKey).ToListAsync()));

        async Task RemindAsync() => Assert.Equal(PassEnd.Finished, (await stage.Services.PassAsync("remind-of-matters")).End);
    }

    [Fact]
    public async Task A_commitment_is_reminded_of_and_an_aim_is_never_overdue()
    {
        var scene = await Scene.SetAsync(app);
        await using var stage = await PostStage.SetAsync(app);
        var officer = await scene.PersonAsync(Role.DepartmentOfficer, scene.Works);
        var number = await app.MatterAsync(scene, "灯坏了", scene.Works);
        var (commitment, aim) = (await app.CommitAsync(scene, number, Term.Days(5)), await app.CommitAsync(scene, number, Term.Days(5) with { IsAim = true }));
        var today = stage.Clock.TodayInChina();
        await app.WithDbAsync(db => db.Commitments.Where(c => c.Id == commitment || c.Id == aim).ExecuteUpdateAsync(set => set.SetProperty(c => c.DueOn, today)));

        await RemindAsync();
        stage.Clock.Advance(TimeSpan.FromDays(1));
        await RemindAsync();

        Assert.Equal(["Commitments.Letter_CommitmentDueSoon", "Commitments.Letter_CommitmentDueSoon", "Commitments.Letter_CommitmentOverdue"],
            await app.WithDbAsync(db => db.Set<Letter>().Where(l => l.AccountId == officer && l.TextKey.StartsWith("Commitments.Letter_")).OrderBy(l => l.WrittenAt).Select(l => l.TextKey).ToListAsync()));

        async Task RemindAsync() => Assert.Equal(PassEnd.Finished, (await stage.Services.PassAsync("remind-of-commitments")).End);
    }

    private async Task<string> OfferAsync(PostStage stage, Scene scene, string title, Func<Task>? after = null)
    {
        if (after is not null) await after();
        var organiser = await stage.SignedInAsync(await scene.PersonAsync(Role.CommunityOrganiser, scene.Community));
        var number = await app.MatterAsync(scene, title);
        await organiser.SendFormAsync($"/matters/{number}/hand-over", ("Input.ToUnitId", scene.Works.Id.ToString()), ("Input.Reason", "归城建管"));
        return number;
    }

    private Task<string> AllLettersAsync() => app.WithDbAsync(async db => string.Join('\n', await db.Set<Letter>().Select(l => l.Values + l.Path + l.SealedPath).ToListAsync()));

    private Task<List<DeliveryState>> DeliveriesAsync(Guid concern) =>
        app.WithDbAsync(db => db.Set<Delivery>().Where(d => db.Set<Letter>().Any(l => l.Id == d.LetterId && l.ConcernId == concern)).Select(d => d.State).ToListAsync());

    [GeneratedRegex("/answer/[A-Za-z0-9_-]+")]
    private static partial Regex AnswerLink();
}

public sealed class PostOnSqlite(SqliteApp app) : PostTests(app);

public sealed class PostOnPostgres(PostgresApp app) : PostTests(app);
