using System.Runtime.InteropServices;

namespace LeadRules.Cli.Output;

/// <summary>
/// What is to be undone if somebody stops the program meanwhile, as by Ctrl-C; it ends right after.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly PosixSignal[] Signals =
        [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>From now on until it is disposed.</summary>
    /// <param name="undo">
    /// Comes on another thread, while whatever goes on does so; what cannot be undone stays.
    /// </param>
    public Interruption(Action undo) => _registrations =
        [.. Signals.Select(signal => PosixSignalRegistration.Create(signal, _ => Try(undo)))];

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());

    private static void Try(Action undo)
    {
        try
        {
            undo();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }
}
