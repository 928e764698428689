namespace Yuanzhuo.Platform.Http;

/// <summary>For a page that itself says, and helps, when there is no such thing.</summary>
public static class NotFoundAnswer
{
    /// <summary>The answer is 404 with this page as its body. Set when the answer starts: the page renderer drops the body of a page that is 404 before.</summary>
    public static void AnswersNotFound(this HttpContext http) => http.Response.OnStarting(() =>
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
