package plain

import (
	"fmt"
	"slices"
	"strings"

	"backstep/network/probe"
	"backstep/ui/desk"
)

// cures says what is wrong after the last step, and what would help.
func (s pictures) cures() string {
	words, ok := desk.Diagnose(s.m, s.format)
	if !ok {
		return "What is wrong is said once a step is done."
	}
	var list []string
	for _, d := range words.Diagnoses() {
		says := diagnosed(&d) + " " + d.Remedy.Sentence()
		if d.Remedy.Cause == "" {
			says += ": " + d.Remedy.Line()
		}
		list = append(list, s.sentence(says))
	}
	if len(list) == 0 {
		return "Nothing is wrong with training. " + s.flow()
	}
	return strings.Join(list, "\n")
}

// flow says how large δ is in each layer, the last first.
func (s pictures) flow() string {
	done, ok := desk.LastDone(s.m)
	if !ok {
		return ""
	}
	var list []string
	for l, r := range slices.Backward(probe.ReadLayers(done.Setup.Config.Architecture, done.Step)) {
		list = append(list, fmt.Sprintf("%s in layer %d", s.n(r.Delta), s.layer(l)))
	}
	return "The mean size of " + s.symbol("δ") + " is " + strings.Join(list, ", ") + "."
}
