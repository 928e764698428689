namespace Yuanzhuo.IntegrationTests;
public class Placeholder { [Fact] public void Builds() => Assert.True(typeof(Program).IsClass); }
