package desk

import (
	"strconv"

	"backstep/data/session"
	"backstep/network/probe"
)

// CuresWork returns the work of trying the remedies that a diagnosis offers, each from the
// beginning, after some epochs of training with a setup.
func CuresWork(setup *session.Setup, words *probe.Words, epochs int) *probe.CuresWork {
	asked := probe.CuresAsked{AsIs: CopyOf(setup), With: map[string]probe.Copy{}, Epochs: epochs}
	remedies := words.Remedies()
	if !probe.CanTry(&asked.AsIs, 1+len(remedies), epochs) {
		remedies = nil // Each would be a copy of the data, in vain.
	}
	for _, r := range remedies {
		if made, ok := with(setup, &r); ok {
			asked.With[r.Line()] = CopyOf(made)
		}
	}
	return probe.NewCuresWork(asked)
}

// with returns a setup with the settings of a remedy. ok is false if it cannot have them.
func with(setup *session.Setup, r *probe.Remedy) (made *session.Setup, ok bool) {
	if r.Set == "" {
		made, _, err := setup.With(session.Given{Flag: "seed", Value: strconv.FormatUint(setup.Start.Seed+1, 10)})
		return made, err == nil && !setup.Start.Given
	}
	given, err := parseSettings(r.Set)
	if err != nil {
		return nil, false
	}
	made, _, err = setup.With(given...)
	return made, err == nil
}
