package kernel

// meanProducts writes (1/n)·Σ x·y over the samples for every pair of a unit of x and a
// unit of y. It takes four, two or one unit of y at once. In g the means of
// neighbouring units of x are xStride apart, those of neighbouring units of y yStride.
func meanProducts(g, x, y []float64, xUnits, yUnits, xStride, yStride, n int) {
	j, samples := 0, float64(n)
	for ; j+4 <= yUnits; j += 4 {
		y0, y1, y2, y3 := y[j*n:][:n], y[j*n+n:][:n], y[j*n+2*n:][:n], y[j*n+3*n:][:n]
		for i := range xUnits {
			var sum0, sum1, sum2, sum3 float64
			for s, v := range x[i*n:][:n] {
				sum0 += float64(v * y0[s])
				sum1 += float64(v * y1[s])
				sum2 += float64(v * y2[s])
				sum3 += float64(v * y3[s])
			}
			at := i*xStride + j*yStride
			g[at], g[at+yStride] = sum0/samples, sum1/samples
			g[at+2*yStride], g[at+3*yStride] = sum2/samples, sum3/samples
		}
	}
	if j+2 <= yUnits {
		y0, y1 := y[j*n:][:n], y[j*n+n:][:n]
		for i := range xUnits {
			var sum0, sum1 float64
			for s, v := range x[i*n:][:n] {
				sum0 += float64(v * y0[s])
				sum1 += float64(v * y1[s])
			}
			at := i*xStride + j*yStride
			g[at], g[at+yStride] = sum0/samples, sum1/samples
		}
		j += 2
	}
	if j < yUnits {
		y0 := y[j*n:][:n]
		for i := range xUnits {
			sum := 0.0
			for s, v := range x[i*n:][:n] {
				sum += float64(v * y0[s])
			}
			g[i*xStride+j*yStride] = sum / samples
		}
	}
}

// means writes (1/n)·Σ x over the samples for every unit of x, two at once.
func means(m, x []float64, n int) {
	j, samples := 0, float64(n)
	for ; j+2 <= len(m); j += 2 {
		x0, x1 := x[j*n:][:n], x[j*n+n:][:n]
		var sum0, sum1 float64
		for s, v := range x0 {
			sum0 += v
			sum1 += x1[s]
		}
		m[j], m[j+1] = sum0/samples, sum1/samples
	}
	if j < len(m) {
		sum := 0.0
		for _, v := range x[j*n:][:n] {
			sum += v
		}
		m[j] = sum / samples
	}
}
