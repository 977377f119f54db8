package mistake

import "backstep/network/explain"

// inputWays returns the wrong ways to an input.
func inputWays(w *world) []way {
	var list []way
	if row := w.step.Samples[w.q.Sample]; row < len(w.subject.Raw) {
		raw := explain.Operand{Value: w.subject.Raw[row][w.q.Unit], Role: explain.Given}
		list = append(list, instead("not scaled", "The network gets x, which is scaled, not the number of the data.", raw.Alone()))
	}
	list = append(list, otherSamples(w, "x")...)
	for i := range w.others(w.subject.Config.Architecture.Inputs, w.q.Unit) {
		list = append(list, way{
			name: "x of " + w.name(-1, i), group: "another input", why: "This is another input of the same " + w.subject.Noun.One() + ".",
			tweak: func(w *world) bool { w.q.Unit = i; return true },
		})
	}
	return list
}

// targetWays returns the wrong ways to a target.
func targetWays(w *world) []way {
	var list []way
	if row := w.step.Samples[w.q.Sample]; row < len(w.subject.RawTargets) {
		raw := explain.Operand{Value: w.subject.RawTargets[row][w.q.Unit], Role: explain.Given}
		list = append(list, instead("not scaled", "The network gets y, which is scaled, not the number of the data.", raw.Alone()))
	}
	return append(list, otherSamples(w, "y")...)
}
