namespace Yuanzhuo.Platform.Privacy;

/// <summary>
/// Phones, identity numbers and cards, however they are spaced: groups of digits joined by blanks and dashes are read together.
/// A second reading takes Chinese numerals as digits (电话一三八…).
/// </summary>
internal static class NumberMasking
{
    public static void Hide(MaskBuffer buffer, bool readsChinese)
    {
        var groups = DigitGroups.In(buffer, readsChinese);
        for (var at = 0; at < groups.Count; at++)
        {
            var found = NumberKinds.At(groups, at);
            if (found is not { } number)
                continue;
            HideDigits(buffer, groups, at, number);
            at = number.LastGroup;
        }
    }

    private static void HideDigits(MaskBuffer buffer, DigitGroups groups, int first, FoundNumber number)
    {
        var positions = groups.Positions(first, number.LastGroup).ToList();
        if (number.HasCheckLetter)
            positions.Add(groups.End(number.LastGroup));
        for (var i = number.KeptHead; i < positions.Count - number.KeptTail; i++)
            buffer.HideOne(positions[i]);
        buffer.Spans.Add(new MaskedSpan(positions[0], positions[^1] - positions[0] + 1, number.Kind));
    }
}
