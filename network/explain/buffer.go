package explain

import "slices"

// bufferName returns the symbol of a buffer: v, m or s.
func (s Subject) bufferName(q Quantity) string {
	if names := s.Config.Optimizer.Buffers(); q.Index < len(names) {
		return names[q.Index]
	}
	return "buffer"
}

// explainOldBuffer says what the optimiser remembered of a weight or bias as the step began.
func explainOldBuffer(at snapshot, q Quantity) Explanation {
	p, name := at.parameter(q), at.bufferName(q)
	e := Explanation{Symbol: "old " + name, Formula: "old " + name + " as this step begins"}
	e.Result = number(p.among(at.step.Layers[q.Layer].BuffersBefore[q.Index]))
	e.Meaning = saying("It is what the step before left, or 0 at the start.", "Old "+name+" is from the step before.").about(
		"Old "+name+" is what the optimiser remembers of this "+p.word()+".", "Old "+name+" is a memory of gradients.")
	return e
}

// explainBuffer explains what the optimiser remembers of a weight or bias after the step.
func explainBuffer(at snapshot, q Quantity) Explanation {
	p, name := at.parameter(q), at.bufferName(q)
	e := Explanation{Symbol: name, Formula: name + " as this step leaves it"}
	e.Result = number(p.among(at.step.Layers[q.Layer].BuffersAfter[q.Index]))
	form := optimizerOf(at.Config.Optimizer.Name)
	parts := form.step(p.move()).parts
	if i := slices.IndexFunc(parts, func(part Part) bool { return part.Result.HasRef && part.Result.Ref == q }); i >= 0 {
		e.Inline, e.Formula = parts[i].Lines, name+" = "+form.buffers[q.Index]
	}
	e.Meaning = saying("It keeps a part of what it was, and the gradient is added.", name+" is a memory of gradients.").about(
		name+" is what the optimiser remembers of this "+p.word()+".", name+" is a memory of gradients.")
	return e
}
