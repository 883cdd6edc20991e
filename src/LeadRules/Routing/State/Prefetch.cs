using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace LeadRules.Routing.State;

/// <summary>
/// Asks the processor for memory that is soon needed, so that it comes while other things are done. A hint
/// and no more: nothing is read or changed and nothing can fail, also if what stood there moves meanwhile.
/// Processors of other kinds are not asked.
/// </summary>
internal static unsafe class Prefetch
{
    private const int Line = 64;

    // A little more than one takes.
    private const int LinesOfLead = 5;

    /// <summary>Where that stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of<T>(ref readonly T place)
        where T : struct
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(in place));
        }
    }

    /// <summary>All of a lead.</summary>
    public static void Of(RoutedLead lead)
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        var place = (byte*)Unsafe.As<RoutedLead, nint>(ref lead);
        for (var line = 0; line < LinesOfLead; line++)
        {
            Sse.Prefetch0(place + (line * Line));
        }
    }
}
