package explain

import (
	"math"

	"backstep/network"
)

// InUnit returns what a number of an output stands for in the unit of its target. If
// targets are not scaled, ok is false.
func (s Subject) InUnit(output int, v float64) (own float64, ok bool) {
	if output >= len(s.TargetScaling) || s.TargetScaling[output].Identity() {
		return v, false
	}
	return s.TargetScaling[output].Invert(v), true
}

// ErrorInUnit returns how far the outputs are off in the unit of the target where the
// loss is that of some samples, and what kind of mean that is. If targets are not scaled,
// or not all alike, or the loss is no mean of errors, ok is false.
func (s Subject) ErrorInUnit(loss float64) (size float64, mean string, ok bool) {
	if len(s.TargetScaling) == 0 || s.TargetScaling[0].Identity() {
		return 0, "", false
	}
	scale := s.TargetScaling[0].Scale
	for _, other := range s.TargetScaling {
		if other.Scale != scale {
			return 0, "", false
		}
	}
	outputs := float64(len(s.TargetScaling))
	switch s.Config.Loss.Name {
	case "mse":
		return math.Sqrt(loss) * scale, "root mean square error", true
	case "sse":
		return math.Sqrt(2*loss/outputs) * scale, "root mean square error", true
	case "mae":
		return loss * scale, "mean error", true
	default:
		return 0, "", false
	}
}

// targetName returns the name of the target of an output.
func (s Subject) targetName(output int) string {
	if output < len(s.Names.Outputs) {
		return clip(pick(s.Names.Outputs, output, "y"))
	}
	return "the target"
}

// inUnit says an answer and how far it is off in the unit of the target, or nothing.
func (o outputs) inUnit(i int) string {
	a, ok := o.at.InUnit(i, o.a(i).Value)
	if !ok {
		return ""
	}
	y, _ := o.at.InUnit(i, o.y(i).Value)
	if row := o.at.step.Samples[o.sample]; !math.IsNaN(y) && row < len(o.at.RawTargets) {
		y = o.at.RawTargets[row][i] // without what scaling rounds off
	}
	says := " In " + o.at.Keep(o.at.targetName(i)) + " that is " + brief6(a)
	switch {
	case math.IsNaN(y):
		return says + "."
	case a > y:
		return says + ", which is " + apart(a, y, brief6) + " above " + brief6(y) + "."
	case a < y:
		return says + ", which is " + apart(y, a, brief6) + " below " + brief6(y) + "."
	default:
		return says + ", exactly its target."
	}
}

// AnswerInUnit says an answer of a step in the unit of its target, as a sentence after a
// blank. It is empty if targets are not scaled.
func (s Subject) AnswerInUnit(step *network.Step, output, sample int) string {
	return s.Says(snapshot{&s, step}.outputs(sample).inUnit(output))
}

// brief6 formats a number in the unit of a target.
func brief6(v float64) string { return decimal(v, 6) }
