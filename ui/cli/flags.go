package cli

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"golang.org/x/term"

	"backstep/data/session"
	"backstep/data/text"
)

// addSessionFlags adds a flag for each setting that has one.
func addSessionFlags(cmd *cobra.Command) {
	for _, setting := range session.Settings() {
		if setting.Flag == "" {
			continue
		}
		if setting.Switch() {
			cmd.Flags().Bool(setting.Flag, false, setting.FlagHelp())
		} else {
			cmd.Flags().Var(&settingValue{takes: setting.Placeholder()}, setting.Flag, setting.FlagHelp())
		}
		// It cannot fail, since the flag was added above.
		_ = cmd.Flags().SetAnnotation(setting.Flag, ofSession, nil)
	}
}

// ofSession marks the flags of settings, which help lists separately.
const ofSession = "session"

// settingValue is the value of a setting's flag as it was given. The session parses it.
type settingValue struct {
	text  string
	takes string
}

// Set takes the value.
func (v *settingValue) Set(text string) error {
	v.text = text
	return nil
}

// String returns the value.
func (v *settingValue) String() string { return v.text }

// Type returns what help calls the value.
func (v *settingValue) Type() string { return v.takes }

// givenFlags returns the settings' flags that were given.
func givenFlags(cmd *cobra.Command) []session.Given {
	var given []session.Given
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if _, ok := f.Annotations[ofSession]; ok {
			given = append(given, session.Given{Flag: f.Name, Value: f.Value.String()})
		}
	})
	return given
}

// flagError returns an error that says what a flag takes, or which one was likely meant.
func flagError(cmd *cobra.Command, err error) error {
	var invalid *pflag.InvalidValueError
	var twice twiceError
	var missing *pflag.ValueRequiredError
	var unknown *pflag.NotExistError
	switch {
	case errors.As(err, &invalid) && errors.As(err, &twice):
		return givenTwice(invalid.GetFlag().Name, twice)
	case errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "bool":
		return fmt.Errorf("--%s is true or false, not %s", invalid.GetFlag().Name, text.Quote(invalid.GetValue()))
	case errors.As(err, &invalid):
		if invalid.GetFlag().Name == "do" {
			return fmt.Errorf("--do: %w", invalid.Unwrap()) // The error is about a file, not the value.
		}
		if invalid.GetFlag().Name == "notation" {
			return fmt.Errorf("--notation %w", invalid.Unwrap()) // The error says what of it is wrong.
		}
		return fmt.Errorf("--%s: %w, not %s%s", invalid.GetFlag().Name, invalid.Unwrap(), text.Quote(invalid.GetValue()), text.NumberHint(invalid.GetValue()))
	case errors.As(err, &missing):
		return fmt.Errorf("--%s needs a value", missing.GetFlag().Name)
	case errors.As(err, &unknown):
		return unknownFlag(cmd.Flags(), unknown)
	default:
		return err
	}
}

// unknownFlag returns an error that says which flag was likely meant: that of the
// setting with this name, the one that was given with too few dashes, or the nearest.
func unknownFlag(flags *pflag.FlagSet, err *pflag.NotExistError) error {
	dashes, name := "--", err.GetSpecifiedName()
	if short := err.GetSpecifiedShortnames(); short != "" {
		dashes, name = "-", short
	}
	if dashes+name == "--plain" {
		return errors.New("--plain is for the program itself: backstep --plain [SESSION]")
	}
	near := ""
	if setting, ok := session.FindSetting(strings.ReplaceAll(name, "-", "_")); ok {
		near = setting.Flag
	}
	var names []string
	flags.VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	if slices.Contains(names, near) {
		return fmt.Errorf("there is no flag %s%s; did you mean \"--%s\"?", dashes, text.Brief(name), near)
	}
	return fmt.Errorf("there is no flag %s%s%s", dashes, text.Brief(name), text.DidYouMean(name, names))
}

// isTerminal reports whether a file is a terminal.
func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }
