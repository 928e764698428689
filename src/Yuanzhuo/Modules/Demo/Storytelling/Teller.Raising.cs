using Yuanzhuo.Modules.Calendar.Domain;
using Yuanzhuo.Modules.Concerns.Domain;
using Yuanzhuo.Modules.Matters.Domain;
using Yuanzhuo.Modules.Places.Domain;
using Yuanzhuo.Platform.Codes;
using Yuanzhuo.Platform.Privacy;
using Yuanzhuo.Platform.Search;

namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>Raising and opening.</summary>
internal sealed partial class Teller
{
    private const int UsualLimit = 5;

    public Concern Raise(StoryThread story, string words, DateTimeOffset at, Channel channel = Channel.Online, string? category = null, OrgUnit? building = null)
    {
        var telling = new Telling
        {
            PlaceId = story.Place.Id, BuildingId = building?.Id, Channel = channel, Category = category, WasReadBack = channel is Channel.Phone or Channel.Door or Channel.Paper,
        };
        var concern = Concern.Raise(telling, TrackingNumber.Create(), PublicWords.Mask(words), Deadline.From(Term.WorkingDays(1), at, Calendar), at);
        db.Add(concern);
        Note(concern);
        story.Concerns.Add(concern);
        return concern;
    }

    /// <summary>The community opens a matter from the story's first concern; further ones join.</summary>
    public async Task OpenAsync(StoryThread story, string title, string summary, DateTimeOffset at, string? category = null, int limit = UsualLimit)
    {
        var founding = story.Concerns[0];
        var year = ChinaTime.DateOf(at).Year;
        var number = $"{cast.DistrictCode}-{year}-{await db.NextNumberAsync($"matter:{cast.DistrictCode}:{year}"):D6}";
        var matter = Matter.Open(
            new Opening
            {
                Number = number, Title = Said.As(title), Summary = Said.As(summary), Category = category ?? founding.Category, PlaceId = story.Place.Id, BuildingId = founding.BuildingId, FoundingConcernId = founding.Id,
                ReceivedOn = founding.RaisedOn, HolderId = story.Place.Id, Handling = Deadline.From(Term.WorkingDays(limit), at, Calendar),
            },
            at);
        db.Add(matter);
        story.Matter = matter;
        Must(founding.TakeUp(matter.Id, at));
        Note(matter, founding);
        foreach (var concern in story.Concerns.Skip(1)) Join(story, concern, at);
    }

    public void Join(StoryThread story, Concern concern, DateTimeOffset at)
    {
        Must(concern.TakeUp(story.Matter.Id, at));
        Must(story.Matter.Join(concern.Id, null, at));
        Note(story.Matter, concern);
    }

    public void Support(StoryThread story, int times, DateTimeOffset at)
    {
        for (var i = 0; i < times; i++) Must(story.Matter.Support(at.AddMinutes(i * 7)));
        Note(story.Matter);
    }
}
