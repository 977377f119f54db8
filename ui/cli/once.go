package cli

import (
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"backstep/data/text"
)

// once is the value of a flag that is not given twice with different values, because the
// second would replace the first without a word.
type once struct {
	pflag.Value
	given *string
}

// twiceError is the error about a flag that is given again.
type twiceError struct{ first, second string }

func (e twiceError) Error() string {
	return "it is given twice, as " + text.Quote(e.first) + " and " + text.Quote(e.second)
}

// Set sets the value, unless another one was given.
func (o *once) Set(value string) error {
	if o.given != nil && *o.given != value {
		return twiceError{*o.given, value}
	}
	o.given = &value
	return o.Value.Set(value)
}

// allowOnce rejects flags of a command, and of those below it, that are given twice. A
// script may be given in parts.
func allowOnce(cmd *cobra.Command) {
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Name != "do" {
			f.Value = &once{Value: f.Value}
		}
	})
	for _, below := range cmd.Commands() {
		allowOnce(below)
	}
}

// givenTwice returns the error about a flag that was given twice.
func givenTwice(flag string, twice twiceError) error {
	hint := ""
	if flag == "target" || flag == "features" || flag == "columns" {
		hint = fmt.Sprintf("; several are written --%s a,b", flag)
	}
	return fmt.Errorf("--%s: %w%s", flag, twice, hint)
}
