using Mono.Cecil;
using Mono.Cecil.Cil;
using Yuanzhuo.Platform.Access;
using Yuanzhuo.Platform.Passes;
using Yuanzhuo.Platform.Work;

namespace Yuanzhuo.UnitTests.Architecture;

/// <summary>There is one way in which people change anything (docs/adr/0015-deeds.md).</summary>
public sealed class DeedTests
{
    /// <summary>What saves by itself, and why it is no deed.</summary>
    private static readonly string[] SaveByThemselves =
    [
        "UnitOfWork", "YuanzhuoDb", // the way itself
        "SignInByPassword", "SignInSecond", "StepIn", "FoundAdministrator", // there is nobody yet whose right could be asked
        "Sessions", "SignOut", // one's own session, which the journal knows as signing in and out
        "FailedTries", // what was refused is undone, so the count of it is written by itself
        "AccountFounding", // within the transaction of whoever founds
        "SavedFilters", // names for lists, one's own, in no journal
        "WriteWords", "ChoosePlace", "AddMore", "FormDrafts", // a draft is its writer's own, known by its secret, and in no journal
        "RaiseConcern", // one statement (docs/adr: raising in one trip)
        "SeedCalendar", "SeedDemo", "DemoDirectory", // the system's own, at the first start
        "FactOrderSql", "TailReader", "TailFailures", "HearAgain", // what follows a deed that is done already (docs/adr/0011-one-order-of-facts.md)
        "AccessTrace", "TraceDigest", // who looked or was refused; a look is no deed (docs/adr/0024-access-trace.md)
        "TakeInKeys", // keys are in no journal
        "LastBackup", // that a backup was made, noted by the operator's command
        "PassLease", "MessageSender", // the system's own, when its time has come (docs/adr/0013-passes.md); passes themselves are known by IPass
    ];

    private static IEnumerable<Type> Deeds => typeof(Program).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(Deed)) && !t.IsAbstract);

    [Fact]
    public void Every_write_is_a_deed()
    {
        var saving = CompiledCode.Methods.Where(m => m.Body.Instructions.Any(Saves)).Select(m => Outermost(m.DeclaringType)).Where(t => !t.Namespace.Contains("Migrations", StringComparison.Ordinal)).Distinct();

        Assert.Empty(saving.Where(t => !SaveByThemselves.Contains(t.Name) && !t.Interfaces.Any(i => i.InterfaceType.Name == nameof(IPass))).Select(t => $"{t.FullName} saves and is no Deed"));
    }

    [Fact]
    public void The_list_of_what_saves_by_itself_holds_nothing_else()
    {
        var there = CompiledCode.Types.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(SaveByThemselves.Where(name => !there.Contains(name)));
    }

    [Fact]
    public void Every_deed_says_which_right_it_needs() =>
        Assert.Empty(Deeds.Where(d => !Enum.IsDefined(((Deed)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(d)).Act)).Select(d => d.FullName));

    [Fact]
    public void A_deed_that_carries_a_version_says_so() =>
        Assert.Empty(Deeds.Select(InputOf).Where(i => i.GetProperty("Version") is not null && !i.IsAssignableTo(typeof(IVersioned)) && i.Name != "PlanInput").Select(i => $"{i} : IVersioned"));

    [Fact]
    public void What_everybody_may_do_is_named() => Assert.Equal(
        ["AddPasskey", "AnswerClosure", "ChangePassword", "CorrectOwnContact", "EndOtherSessions", "ForgetOwnContact", "MakeAnswerLink", "MakeRecoveryCodes", "ProveAnew", "RemoveFactor", "SayUnsolved", "SetAuthenticator", "SupportMatter", "WithdrawConcern"],
        Deeds.Where(d => AccessTable.IsForEverybody(((Deed)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(d)).Act)).Select(d => d.Name).Order(StringComparer.Ordinal));

    private static Type InputOf(Type deed)
    {
        var type = deed;
        while (!type!.IsGenericType || type.GetGenericTypeDefinition() != typeof(Deed<,,>)) type = type.BaseType;
        return type.GetGenericArguments()[0];
    }

    private static bool Saves(Instruction instruction) => instruction.Operand is MethodReference { Name: "SaveChangesAsync" or "SaveChanges" }
        || instruction.Operand is MethodReference { Name: "DoAsync", DeclaringType.Name: "UnitOfWork" } && instruction.OpCode.Code is Code.Call or Code.Callvirt && !IsTheDeedItself(instruction);

    private static bool IsTheDeedItself(Instruction instruction) => instruction.Operand is MethodReference { Parameters.Count: > 3 };

    private static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }
}
