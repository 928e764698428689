namespace Yuanzhuo.Platform.Privacy;

/// <summary>A name that was found: where it stands and how much of it is the surname.</summary>
internal readonly record struct FoundName(int Start, int Length, int Surname);

/// <summary>
/// Reads a text as words, places and names, whichever reading costs least in all: a name that cuts through a word costs both its parts,
/// so that 子孙健康 and 何年何月 stay and 陶砚说 does not. Takes time linear in the text.
/// </summary>
internal sealed class NameReading(MaskBuffer buffer, HashSet<string> known)
{
    private const float NameCost = 6.5f;
    private const float ShortNameCost = 8; // four of five names have three characters
    private const float Little = 2;
    private const float ForNothing = 2.5f; // where hardly anything speaks for a name, usual given names are asked for
    private const float LoneSurname = 3; // 李 is seldom a word of its own
    private const float PlaceLike = 6;
    private const float PlaceCost = 10;
    private const float PlaceCharacter = 5;
    private const float VillageCost = 25;
    private const string NameEndsOfPlaces = "家村路街巷镇乡桥苑园湖塘岭坊庄屯寨圩";
    private const string VillageEnds = "村路街巷镇乡桥苑园湾湖塘岭坊庄屯寨圩";
    private const float ForKnown = 14;
    private const float ForKnownWord = 2; // 高峰 is somebody's name and still an everyday word
    private const float Somebody = 2; // 某

    private readonly Lexicon _lexicon = Lexicon.Shared;
    private readonly NameEvidence _evidence = new(buffer);
    private readonly float[] _costs = new float[buffer.Length + 1];
    private readonly (int Start, int Surname)[] _from = new (int, int)[buffer.Length + 1];

    public List<FoundName> Names()
    {
        Array.Fill(_costs, float.MaxValue, 1, buffer.Length);
        for (var at = 0; at < buffer.Length; at++)
        {
            if (MaskBuffer.IsHan(buffer[at]))
                ReadFrom(at);
            else
                Reach(at, 1, 0);
        }

        List<FoundName> names = [];
        for (var end = buffer.Length; end > 0; end = _from[end].Start)
            if (_from[end].Surname > 0)
                names.Add(new FoundName(_from[end].Start, end - _from[end].Start, _from[end].Surname));
        names.Reverse();
        return names;
    }

    private void ReadFrom(int at)
    {
        Reach(at, 1, (_lexicon.Cost(buffer.Slice(at, 1)) ?? Lexicon.Unknown) + (IsLoneSurname(at) ? LoneSurname : 0));
        var most = Math.Min(6, buffer.Length - at);
        for (var length = 2; length <= most && MaskBuffer.IsHan(buffer[at + length - 1]); length++)
            if (_lexicon.Cost(buffer.Slice(at, length)) is { } cost)
                Reach(at, length, cost);
        for (var stem = 1; stem <= 3 && MaskBuffer.IsHan(buffer[at + stem - 1]) && !NameWords.Never.Contains(buffer[at + stem - 1]); stem++)
            if (NameWords.Places.LengthAt(buffer, at + stem) is > 1 and var place)
                Reach(at, stem + place, PlaceCost + (PlaceCharacter * stem));
        if (MaskBuffer.IsHan(buffer[at + 1]) && VillageEnds.Contains(buffer[at + 2], StringComparison.Ordinal) && buffer[at + 2] != '\0')
            Reach(at, 3, VillageCost);
        var (surname, surnameCost) = Surnames.At(buffer, at);
        if (surname > 0 && !NameWords.Titles.StandsAt(buffer, at + surname))
            ReadNames(at, surname, surnameCost);
    }

    private void ReadNames(int at, int surname, float surnameCost)
    {
        for (var given = 1; given <= 2; given++)
        {
            var last = buffer[at + surname + given - 1];
            if (!MaskBuffer.IsHan(last) || (NameWords.Never.Contains(last) && !(given == 2 && _evidence.IsAnnounced(at) && buffer.IsBoundary(at + surname + 2))
                    && IfKnown(at, surname + given) == 0))
                return;
            if (IsNoName(at, surname, given))
                continue;
            var (evidence, isKnown) = (_evidence.For(at, surname + given), IfKnown(at, surname + given));
            if ((isKnown == 0 && evidence < LeastEvidence(surnameCost, given)) || IsDoubtfulWord(at, surname + given, surnameCost))
                continue;
            var cost = (given == 1 ? ShortNameCost : NameCost) + Math.Min(surnameCost, _evidence.IsAnnounced(at) ? Surnames.Clear : surnameCost);
            if (isKnown == 0 && evidence < Little)
                cost += ForNothing;
            Reach(at, surname + given, cost + GivenCost(at + surname, given) - evidence - isKnown, surname);
        }
    }

    private bool IsLoneSurname(int at) => Surnames.IsClear(buffer[at]) && buffer[at - 1] is not ('老' or '小') && !NameWords.Titles.StandsAt(buffer, at + 1);

    // 和张师傅 is a word and a surname; 管一管 is done, not called; 邓家天天 is a family and every day.
    private bool IsNoName(int at, int surname, int given) =>
        surname == 1 && ((given == 1 && !Surnames.IsClear(buffer[at]) && Surnames.IsUsual(buffer[at + 1]) && NameWords.Titles.StandsAt(buffer, at + 2))
            || (given == 2 && buffer[at + 1] == '一' && buffer[at + 2] == buffer[at]) || (given == 2 && buffer[at + 2] == buffer[at + 3]));

    // 计生, 高峰: a word that begins with a doubtful surname is a name only where it is called one, alone.
    private bool IsDoubtfulWord(int at, int length, float surnameCost) =>
        surnameCost > Surnames.Clear && _lexicon.Cost(buffer.Slice(at, length)) is not null && !(_evidence.IsAnnounced(at) && buffer.IsBoundary(at + length));

    // What is mostly no surname is believed only where something speaks for a name.
    private static float LeastEvidence(float surnameCost, int given) =>
        surnameCost > Surnames.Everyday ? 5 : given == 1 ? (surnameCost > Surnames.Clear ? 3 : 2) : surnameCost > Surnames.Clear ? 2 : float.MinValue;

    private float GivenCost(int at, int given)
    {
        if (buffer[at] == '某')
            return given == 1 || buffer[at + 1] == '某' ? Somebody : Lexicon.Unknown;
        var last = buffer[at + given - 1];
        var place = NameEndsOfPlaces.Contains(last, StringComparison.Ordinal) && !(given == 2 && (last == '家' || _lexicon.Given.IsUsual(last, given))) ? PlaceLike * (3 - given) : 0;
        return place + (given == 1 ? _lexicon.Given.Cost(buffer[at]) : _lexicon.Given.Cost(buffer[at], buffer[at + 1]));
    }

    private float IfKnown(int at, int length) =>
        known.Count == 0 || !known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(buffer.Slice(at, length)) ? 0
        : length == 2 && _lexicon.Cost(buffer.Slice(at, length)) is not null ? ForKnownWord : ForKnown;

    private void Reach(int at, int length, float cost, int surname = 0)
    {
        if (_costs[at] + cost >= _costs[at + length])
            return;
        _costs[at + length] = _costs[at] + cost;
        _from[at + length] = (at, surname);
    }
}
