namespace Yuanzhuo.Modules.Demo.Storytelling;

/// <summary>One story: writes its deeds into the script.</summary>
internal interface IStory
{
    void Tell(Script script, Teller teller, Map map);
}
