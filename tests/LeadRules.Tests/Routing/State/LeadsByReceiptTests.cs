using LeadRules.Leads;
using LeadRules.Routing.State;
using LeadRules.Time;
using NodaTime;

namespace LeadRules.Tests.Routing.State;

public sealed class LeadsByReceiptTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 10, 0);
    private static readonly Duration After = Duration.FromDays(30);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void R17_each_lead_has_one_chance_to_expire_in_order_of_receipt_unless_it_is_let_go_before(
        int seed)
    {
        var random = new Random(seed);
        var leads = new LeadsByReceipt(After);
        var expected = new List<RoutedLead>();
        for (var step = 0; step < 5_000; step++)
        {
            switch (random.Next(5))
            {
                case 0 when expected.FirstOrDefault(lead => !lead.ExpiryPassed) is { } next:
                    Assert.Equal<Moment>(next.ReceivedAt + After, leads.NextExpiry);
                    Assert.Same(next, leads.TakeExpiring());
                    Assert.True(next.ExpiryPassed);
                    break;
                case 1 when expected.Count > 0:
                    Assert.Same(expected[0], leads.First);
                    leads.RemoveFirst();
                    expected.RemoveAt(0);
                    break;
                default:
                    var lead = Lead(step, expiryPassed: random.Next(10) == 0);
                    leads.Add(lead);
                    expected.Add(lead);
                    break;
            }

            Assert.Equal(expected.Count, leads.Count);
        }

        Assert.Equal(expected, leads);
    }

    [Fact]
    public void R17_no_lead_expires_where_the_policy_does_not_say_after_what_time()
    {
        var leads = new LeadsByReceipt(expireAfter: null);

        leads.Add(Lead(0, expiryPassed: false));

        Assert.Equal(Moment.MaxValue, leads.NextExpiry);
    }

    private static RoutedLead Lead(int sequence, bool expiryPassed)
    {
        var lead = new RoutedLead(sequence);
        lead.Become(default(IdText), sequence, Start + Duration.FromSeconds(sequence), store: 0);
        lead.ExpiryPassed = expiryPassed;
        return lead;
    }
}
