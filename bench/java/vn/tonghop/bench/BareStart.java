package vn.tonghop.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;

/** Spring Boot that starts and ends, with nothing in it: what the program's start is set against. */
public final class BareStart {

	private BareStart() {
	}

	public static void main(String[] words) {
		SpringApplication application = new SpringApplication(Nothing.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.run(words).close();
	}

	/** No beans. */
	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
