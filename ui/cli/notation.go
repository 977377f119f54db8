package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"backstep/network/notation"
)

// notationFlag is the flag of a notation.
type notationFlag struct{ notation.Notation }

func (f *notationFlag) addFlag(cmd *cobra.Command) {
	cmd.Flags().Var(f, "notation", "that of a book: "+strings.Join(notation.Names(), ", ")+"; or with single choices: ng,bias=ones,gradient=sum")
}

// Set takes the notation.
func (f *notationFlag) Set(value string) (err error) {
	f.Notation, err = notation.Parse(value)
	return err
}

// Type returns what help calls the value.
func (f *notationFlag) Type() string { return "NAME" }
