namespace Yuanzhuo.IntegrationTests.Robustness;

/// <summary>Values that break careless programs.</summary>
internal static class NastyText
{
    /// <summary>For forms, JSON and query strings; encoded by whoever sends them.</summary>
    public static readonly string[] Values =
    [
        "", " ", "\t\r\n", "\0", "a\0b", "\uFFFF", "\uFFFE", "\uD800", "x\uDFFFy", "\u202Etxt.exe", "\u2066\u2069", "\u200B\u200D", "e\u0301\u0301\u0301\u0301", "ﷺﷺﷺ", "👨‍👩‍👧‍👦🏳️‍🌈", "𠮷𠀀", "İıŞß", "\u0007\u001B[31m",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "{{7*7}}", "${jndi:ldap://x}", "%s%n%x", "{0}{1}{99}", "{", "}",
        "' OR '1'='1", "1; DROP TABLE journal;--", "%' UNION SELECT 1--", "\\'; --", "%", "_", "[", "*", "^", "LIKE '%", "NULL", "null", "undefined", "NaN", "-0", "1e309", "0x1F",
        "-1", "0", "1", "2147483648", "9223372036854775808", "-9223372036854775809", "99999999999999999999999999", "1.5", "1,5", "１２", "三",
        "2026-02-30", "0000-00-00", "9999-12-31", "10000-01-01", "2026-13-01", "2026-03-02T25:61:61Z", "0001-01-01", "明天", "今天", "３天内",
        "true", "on", "Solved", "solved", "999", "00000000-0000-0000-0000-000000000000", "{00000000-0000-0000-0000-000000000000}", "not-a-guid",
        "../../../etc/passwd", "..\\..\\windows", "//evil.example", "/\\evil.example", "http://evil.example/", "file:///etc/passwd", "/a/b/c", ".", "..", "~", "con", "a.b.c",
        "360103", "360103999999", "360103-2026-000001", "36010", "zt", "ZT", "13800001234", "张三",
    ];

    /// <summary>For addresses, already percent-encoded: half characters, overlong forms, slashes and NUL in disguise.</summary>
    public static readonly string[] Encoded = ["%00", "%ED%A0%80", "%C0%AF", "%FF%FE", "%2e%2e%2f", "%252e", "%E2%80%AE", "%F0%9F%91%A8", "%0d%0aX-Evil:1", "%20", "%", "%zz", "+", "%5c", "%3Cscript%3E", "%EF%BF%BF"];

    public static string Pick(Random chance)
    {
        var value = Values[chance.Next(Values.Length)];
        return chance.Next(40) == 0 ? string.Concat(Enumerable.Repeat(value.Length == 0 ? "长" : value, 100_000 / Math.Max(1, value.Length))) : value;
    }
}
