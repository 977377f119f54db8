package prose

import (
	"fmt"
	"io"

	"backstep/data/text"
	"backstep/network/probe"
	"backstep/ui/number"
)

// Findings returns what is wrong with training in lines of text, two for each finding:
// what it is and its proof, and what would help, with the flags for it. It returns none if
// nothing is wrong.
func Findings(words *probe.Words) []string {
	var list []string
	for _, d := range words.Diagnoses() {
		flags := d.Remedy.Flags(words.Subject.Start.Seed)
		list = append(list, text.Clean("! "+d.Title()+": "+d.Proof+"."), text.Clean("  "+d.Remedy.Sentence()+" ("+flags+")."))
	}
	return list
}

// Health writes what is wrong after a step, if anything is.
func Health(out io.Writer, words *probe.Words) error {
	list := Findings(words)
	if len(list) == 0 {
		return nil
	}
	for _, line := range append([]string{"What is wrong after step " + number.Group(words.Health.Step+1) + ":"}, list...) {
		if _, err := fmt.Fprintln(out, line); err != nil {
			return err
		}
	}
	return nil
}
