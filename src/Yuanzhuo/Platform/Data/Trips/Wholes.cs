namespace Yuanzhuo.Platform.Data.Trips;

/// <summary>Makes things whole that were read apart and are known to no change tracker.</summary>
public static class Wholes
{
    /// <summary>Puts parts into the whole they belong to, in their order, as the model has them.</summary>
    /// <param name="db">Whose model.</param>
    /// <param name="wholes">Each once.</param>
    /// <param name="navigation">The whole's collection.</param>
    /// <param name="parts">Parts of any of these.</param>
    public static void Hold<T, TPart>(YuanzhuoDb db, IEnumerable<T> wholes, string navigation, IEnumerable<TPart> parts)
        where TPart : class
    {
        var way = (db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not in the model.")).FindNavigation(navigation)
            ?? throw new ArgumentException($"{typeof(T).Name} has no {navigation}.", nameof(navigation));
        var (key, foreign, add) = (way.ForeignKey.PrincipalKey.Properties[0].GetGetter(), way.ForeignKey.Properties[0].GetGetter(), way.GetCollectionAccessor()!);
        var byKey = wholes.ToDictionary(whole => key.GetClrValue(whole!)!);
        foreach (var part in parts) add.Add(byKey[foreign.GetClrValue(part)!]!, part, forMaterialization: true);
    }
}
