namespace Yuanzhuo.Modules.Concerns.Domain;

/// <summary>How the person can be reached: read with a trace, put right, and forgotten.</summary>
public sealed partial class Concern
{
    /// <summary>The person's contact data and what was hidden in the words are deleted (个人信息保护法 47); the concern and its public words stay.</summary>
    public void ForgetContact(DateTimeOffset at)
    {
        if (Contact == SealedContact.None && SealedWords is null) return;
        (Contact, SealedWords) = (SealedContact.None, null);
        Record(at, new ConcernContactForgotten());
    }

    /// <summary>The person says anew how they can be reached; what was kept before is gone.</summary>
    public void CorrectContact(SealedContact contact, DateTimeOffset at)
    {
        Contact = contact;
        Record(at, new ConcernContactCorrected());
    }

    /// <summary>
    /// What identifies the person is no longer needed and deleted; the concern and its public words stay. Pieces kept elsewhere are
    /// deleted by their own <c>IForgetsRaiser</c>.
    /// </summary>
    public void ForgetRaiser(DateTimeOffset at)
    {
        ForgetContact(at);
        RaiserForgottenAt ??= at;
    }

    /// <summary>Looking at the contact data leaves a trace.</summary>
    public void NoteContactRead(DateTimeOffset at) => Record(at, new ConcernContactRead());

    /// <summary>So does looking at the words as spoken.</summary>
    public void NoteWordsRead(DateTimeOffset at) => Record(at, new ConcernWordsRead());
}
