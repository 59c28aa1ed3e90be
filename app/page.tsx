import { redirect } from 'next/navigation';

/** Work starts with the projects. */
export default function HomePage() {
  redirect('/projects');
}
