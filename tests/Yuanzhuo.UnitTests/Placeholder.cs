namespace Yuanzhuo.UnitTests;
public class Placeholder { [Fact] public void Builds() => Assert.True(typeof(Program).IsClass); }
