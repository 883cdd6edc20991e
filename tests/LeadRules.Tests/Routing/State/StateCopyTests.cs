namespace LeadRules.Tests.Routing.State;

public sealed class StateCopyTests
{
    [Fact]
    public void A_copied_router_goes_on_as_the_one_it_was_copied_from_and_leaves_that_one_alone()
    {
        var (straight, copied) = (Begun(), Begun());
        var saved = copied.Router.Save();
        var left = copied.Router;
        copied.Copy();
        Assert.Equal(saved, copied.Router.Save());

        BusyDays.OtherHalf(straight);
        BusyDays.OtherHalf(copied);

        Assert.Equal(straight.Told, copied.Told);
        Assert.Equal(straight.Router.Save(), copied.Router.Save());
        Assert.Equal(saved, left.Save());
    }

    private static Scene Begun() => BusyDays.Half(new Scene(BusyDays.Rules, BusyDays.More));
}
