package kernel

// Descend replaces each w by w − η·g, as [Plain.Descend] does.
func Descend(w, g []float64, eta float64) {
	for len(w) >= 4 && len(g) >= 4 { // four at once are faster
		w[0] -= float64(eta * g[0])
		w[1] -= float64(eta * g[1])
		w[2] -= float64(eta * g[2])
		w[3] -= float64(eta * g[3])
		w, g = w[4:], g[4:]
	}
	for i := range w {
		w[i] -= float64(eta * g[i])
	}
}
