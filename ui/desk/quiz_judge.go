package desk

import (
	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/mistake"
)

// asks returns the question as it is judged, for a reader who sees numbers in a format.
func (a agenda) asks(of explain.Quantity, n explain.Numbers) mistake.Question {
	return mistake.Question{Subject: *a.m.Subject(), Step: a.step, Before: a.before(), Quantity: of, Numbers: n}
}

// before returns the step before, nil if it is not known.
func (a agenda) before() *network.Step {
	if a.m.Last == nil {
		return nil
	}
	return a.m.Last.Step
}

// quick reports whether an answer is judged within a few milliseconds.
func (a agenda) quick() bool {
	const quick = 2000
	return a.step.N()*a.m.Config().Architecture.NumParameters() <= quick
}

// mistakeIn names the mistakes that an answer makes; it is empty if it is none of the usual
// ones.
func mistakeIn(v mistake.Verdict) string {
	if len(v.Fits) == 0 {
		return ""
	}
	return text.Clean(text.List(v.Fits[0].Names, "and"))
}
