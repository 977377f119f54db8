package exact

// Power returns xᵗ for t ≥ 0, by squaring. Each product is rounded, so the error
// grows with t.
func Power(x float64, t int) float64 {
	result := 1.0
	for ; t > 0; t >>= 1 {
		if t&1 == 1 {
			result = float64(result * x)
		}
		x = float64(x * x)
	}
	return result
}
