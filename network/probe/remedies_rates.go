package probe

// slower returns smaller values of η.
func (w remedies) slower(because string) []Remedy {
	var list []Remedy
	for _, rate := range w.slowerRates() {
		list = append(list, anew("a smaller η than "+w.rate()+because, setting("lr", rate)))
	}
	return list
}

// slowerRates returns smaller values of η, down to usual ones.
func (w remedies) slowerRates() []float64 {
	usual := []float64{0.1, 0.01}
	if !w.Subject.Config.Optimizer.Plain() {
		usual = []float64{0.03, 0.003}
	}
	rate := w.Subject.Config.LearningRate
	list := []float64{rate / 10, rate / 100}
	for _, u := range usual {
		if u < rate/100 {
			list = append(list, u)
		}
	}
	return list
}

// slowerScaled returns a smaller η together with scaled inputs, if these are raw.
func (w remedies) slowerScaled() []Remedy {
	if scaled(w.Subject.Scaling) {
		return nil
	}
	var list []Remedy
	for _, rate := range w.slowerRates()[:2] {
		list = append(list, anew("scaled inputs and a smaller η than "+w.rate(), "scale standard and "+setting("lr", rate)))
	}
	return list
}

// fasterRates returns larger values of η, up to those with which steps go astray.
func (w remedies) fasterRates() []float64 {
	usual, most := 0.1, 3.0
	if !w.Subject.Config.Optimizer.Plain() {
		usual, most = 0.01, 0.1
	}
	var list []float64
	rate := w.Subject.Config.LearningRate
	for _, larger := range []float64{10 * rate, 100 * rate} {
		if larger <= most {
			list = append(list, larger)
		}
	}
	if usual > 100*rate {
		list = append(list, usual)
	}
	return list
}

// scaledInputs returns scaled inputs, alone and with another η.
func (w remedies) scaledInputs(words string) []Remedy {
	list := append([]Remedy{anew(words, "scale standard")}, w.slowerScaled()...)
	for _, rate := range w.fasterRates() {
		list = append(list, anew("scaled inputs and a larger η than "+w.rate(), "scale standard and "+setting("lr", rate)))
	}
	return list
}
