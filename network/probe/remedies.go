package probe

import "strings"

// remedies finds what may help against the findings of a diagnosis.
type remedies struct{ *Words }

// against returns what may help against a finding, the likeliest first. There is always
// one.
func (w remedies) against(f *Finding) []Remedy {
	switch f.Problem {
	case NotFinite:
		return w.againstTrouble()
	case Decaying:
		name, v := w.decay()
		return []Remedy{anew(w.smaller(name, v), setting(name, v/f.Value/100))}
	case OutOfReach:
		return []Remedy{w.inReach(f)}
	case LargeTargets:
		return []Remedy{anew("scaled targets", "scale-target standard")}
	case LargeInputs:
		return w.scaledInputs("scaled inputs")
	case Overfitting:
		return []Remedy{w.penalty()}
	case StackedLinear:
		return []Remedy{anew("another activation, which bends", "activation tanh")}
	case NoHidden:
		return w.hiddenLayer()
	case Collapsed, HeldBack:
		return w.lessPenalty()
	default:
		return w.mayHelp(f)
	}
}

// mayHelp returns what may help where the cause is not certain.
func (w remedies) mayHelp(f *Finding) []Remedy {
	switch f.Problem {
	case Diverging:
		return append(w.slower(": each step goes past the minimum"), w.slowerScaled()...)
	case Overshoot:
		return append(w.slower(": 1e−3 of the weights is healthy"), w.slowerScaled()...)
	case Exploding:
		return append(w.betterStart(f.Layer, "smaller weights to begin with"), w.slower("")...)
	case Symmetric:
		return w.betterStart(f.Layer, "weights drawn at random")
	case Dead:
		return w.againstDeath(f)
	case Saturated:
		return w.againstSaturation(f)
	case Vanishing:
		return w.againstVanishing(f.Layer)
	default:
		return w.againstRest()
	}
}

// againstTrouble returns what keeps numbers finite.
func (w remedies) againstTrouble() []Remedy {
	t := &w.Health.Trouble
	list := []Remedy{anew(t.Remedy, t.Set)}
	if strings.HasPrefix(t.Set, "lr ") {
		for _, r := range w.slower("") {
			list = append(list, anew(t.Remedy, r.Set))
		}
	}
	return list
}

// inReach returns an output that reaches the targets.
func (w remedies) inReach(f *Finding) Remedy {
	switch {
	case w.sumsOff(f):
		return anew("sigmoid outputs", "output sigmoid and loss bce")
	case logarithmic(w.Subject.Config.Loss):
		return anew("a linear output with mse", "output linear and loss mse")
	default:
		return anew("a linear output", "output linear")
	}
}

func (w remedies) againstDeath(f *Finding) []Remedy {
	if f.Layer == w.output() {
		return []Remedy{anew("a linear output, which has no flat side", "output linear")}
	}
	list := []Remedy{anew("leaky-relu, whose slope is never 0", "activation leaky-relu")}
	list = append(list, w.slower(": its steps have pushed z below 0")...)
	list = append(list, w.betterStart(f.Layer, "other weights to begin with")...)
	return append(list, w.moreUnits()...)
}

// againstVanishing returns what helps if δ shrinks on its way back to a layer.
func (w remedies) againstVanishing(layer int) []Remedy {
	relu := anew("relu, or fewer layers: the f′ of tanh is below 1 except at 0", "activation relu and init he-uniform")
	switch w.layer(layer).Activation.Name {
	case "sigmoid":
		relu.Words = "relu, or fewer layers: the f′ of a sigmoid is at most 0.25"
		return []Remedy{w.tanh("tanh or relu: the f′ of a sigmoid is at most 0.25"), relu}
	case "tanh":
		return append([]Remedy{relu}, w.betterStart(layer, "larger weights to begin with, or fewer layers")...)
	default:
		return append(w.betterStart(layer, "larger weights to begin with, or fewer layers"), w.tanh("tanh"))
	}
}

// againstSaturation returns what helps if |z| is too large: if steps have made it so, a
// smaller η before another beginning.
func (w remedies) againstSaturation(f *Finding) []Remedy {
	const large = 1.5 // scaled inputs have a mean size of about 1
	var start []Remedy
	if f.Inputs > large && !scaled(w.Subject.Scaling) {
		start = w.scaledInputs("scaled inputs: their mean size of " + w.three(f.Inputs) + " is large")
	}
	start = append(start, w.smallerStart()...)
	slower := w.slower(": its steps have made |z| large, where f is flat")
	if f.Driven {
		start, slower = slower, start
	}
	list := append(start, slower...)
	if w.layer(f.Layer).Activation.Name == "sigmoid" {
		list = append(list, w.tanh("tanh, whose f′ is up to four times that of a sigmoid"))
	}
	return list
}

// againstRest returns what helps if training has come to rest: larger steps, more units, or
// other weights.
func (w remedies) againstRest() []Remedy {
	var list []Remedy
	if p := w.Subject.Config.Penalty; p.L1 > 0 || p.L2 > 0 {
		list = w.lessPenalty()[:3]
	}
	for _, rate := range w.fasterRates() {
		list = append(list, anew("a larger η than "+w.rate(), setting("lr", rate)))
	}
	list = append(list, w.otherStart()...)
	list = append(list, w.moreUnits()...)
	if w.output() > 0 && w.layer(0).Activation.Name == "sigmoid" {
		list = append(list, w.tanh("tanh, which learns faster than a sigmoid"))
	}
	if w.Subject.Config.Optimizer.Plain() {
		list = append(list, anew("adam, which has an η for each weight", adam))
	}
	list = append(list, anew("adam, and two hidden layers", "hidden 16,16 and "+adam))
	return append(list, w.slower("")[:1]...)
}
