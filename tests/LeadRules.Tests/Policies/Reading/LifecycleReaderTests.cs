using LeadRules.Leads;
using LeadRules.Policies;
using NodaTime;

namespace LeadRules.Tests.Policies.Reading;

public sealed class LifecycleReaderTests
{
    [Fact]
    public void Leads_expire_from_three_statuses_unless_said_otherwise()
    {
        var lifecycle = Marked.Policy("lifecycle: {}").Lifecycle;

        Assert.Equal([Status.New, Status.ResponseSent, Status.Contacted], lifecycle.ExpireStatuses);
        Assert.Null(lifecycle.ExpireAfter);
    }

    [Fact]
    public void A_lifecycle_is_a_time_and_statuses()
    {
        var lifecycle = Marked.Policy(
            "lifecycle: { expire_after: 8w, expire_statuses: [long_term, sold_not_delivered] }").Lifecycle;

        Assert.Equal(Duration.FromDays(56), lifecycle.ExpireAfter);
        Assert.Equal([Status.LongTerm, Status.SoldNotDelivered], lifecycle.ExpireStatuses);
    }

    [Fact]
    public void An_auto_reply_is_due_when_there_is_nobody_unless_said_otherwise()
    {
        var replies = Marked.Policy(
            "auto_replies: [{ id: a, text: { fr: Merci…, EN: '' } }, { id: b, when: closed }]").AutoReplies;

        Assert.Equal((ReplyWhen.Nobody, ReplyWhen.Closed), (replies[0].When, replies[1].When));
        Assert.Equal("Merci…", replies[0].Text["fr"]);
        Assert.Equal("", replies[0].Text["EN"]);
        Assert.Empty(replies[1].Text);
    }

    [Fact]
    public void Channels_are_compared_folded()
    {
        var channels = Marked.Policy(
            "channels: { Téléphone: { distribute: taker }, spam: { distribute: ignore }, web: {} }").Channels;

        Assert.Equal(ChannelDistribute.Taker, channels["telephone"].Distribute);
        Assert.Equal(ChannelDistribute.Ignore, channels["spam"].Distribute);
        Assert.Equal(ChannelDistribute.Rules, channels["web"].Distribute);
    }

    [Theory]
    [InlineData("lifecycle: { expire_statuses: [«nouveau»] }", "LR103")]
    [InlineData("lifecycle: { expire_after: «8» }", "LR103")]
    [InlineData("auto_replies: [{ id: a, when: «away», text: «Merci» }]", "LR103", "LR103")]
    [InlineData("auto_replies: [{ id: a, text: { fr: «[»Merci] } }]", "LR103")]
    [InlineData("channels: { phone: «taker» }", "LR103")]
    [InlineData("channels: { phone: { distribute: «reception» } }", "LR103")]
    [InlineData("channels: { phone: { «distribut»: taker } }", "LR101")]
    [InlineData("channels: { Phone: {}, «phone»: {} }", "LR002")]
    public void A_section_with_a_fault(string text, params string[] codes)
    {
        Marked.FindsIn(text, codes);
    }
}
