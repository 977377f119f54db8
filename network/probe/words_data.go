package probe

import (
	"fmt"
	"math"
)

// ofData puts a finding about the samples into words.
func (w *Words) ofData(f *Finding) Diagnosis {
	switch f.Problem {
	case OutOfReach:
		return w.outOfReach(f)
	case LargeTargets:
		return Diagnosis{
			What:  "targets too large",
			Proof: fmt.Sprintf("their mean size is %s, and J is %s; %s gives %s", w.three(f.Value), w.three(f.Other), w.oneForAll(), w.three(f.Baseline)),
		}
	default:
		name := w.name(-1, f.Units[0])
		return Diagnosis{
			What:  "inputs too large",
			Proof: fmt.Sprintf("%s has a mean size of %s; that of scaled inputs is about 1", name, w.three(f.Value)),
		}
	}
}

// outOfReach says which targets the outputs cannot reach.
func (w *Words) outOfReach(f *Finding) Diagnosis {
	output := w.layer(f.Layer).Activation
	d := Diagnosis{What: "targets out of reach"}
	if w.sumsOff(f) {
		d.Proof = fmt.Sprintf("%s gives numbers that add up to 1, the targets of %s %s do not", output.Name, w.of(f.Count, f.Of), w.Subject.Noun.Many())
		return d
	}
	low, high := Reach(output)
	bounds := fmt.Sprintf("%s gives %s to %s", output.Name, w.Numbers.Short(low), w.Numbers.Short(high))
	if math.IsInf(high, 1) {
		bounds = fmt.Sprintf("%s gives nothing below %s", output.Name, w.three(low))
	}
	d.Proof = fmt.Sprintf("%s, the targets are %s to %s", bounds, w.three(f.Value), w.three(f.Other))
	return d
}

// sumsOff reports whether targets are out of reach only because they do not add up to 1.
func (w *Words) sumsOff(f *Finding) bool {
	return w.layer(f.Layer).Activation.Joint() && f.Value >= 0 && f.Other <= 1
}
