using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Yuanzhuo.Modules.Commitments.Following;

namespace Yuanzhuo.UnitTests.Commitments.Following;

/// <summary>A list's address says only what was chosen, so that a kept filter and a link of the menu are the same.</summary>
public class CommitmentFilterTests
{
    [Theory]
    [InlineData("", "/commitments")]
    [InlineData("?whose=ours", "/commitments")]
    [InlineData("?whose=here", "/commitments?whose=here")]
    [InlineData("?whose=nobody&state=open", "/commitments")]
    [InlineData("?state=late&whose=ours", "/commitments?state=late")]
    public void What_is_usual_is_not_said(string query, string address) =>
        Assert.Equal(address, CommitmentFilter.From(new QueryCollection(QueryHelpers.ParseQuery(query)), CommitmentFilter.Ours).Href());

    [Fact]
    public void A_link_for_people_whose_list_differs_says_it() => Assert.Equal("/commitments?whose=ours", new CommitmentFilter { Whose = CommitmentFilter.Ours }.Href());
}
